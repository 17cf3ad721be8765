import { gradeName } from '@plumbline/scheme/grades'
import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { decisions } from '../decision/store.ts'
import { ledgerEntries } from '../ledger/store.ts'
import { isPublished } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { withoutHeads } from './read.ts'
import type { ResultElsewhere } from './schema.ts'
import { readUnitResult, readUnitResults } from './store.ts'
import { loadVisible, type ResultAddress } from './visible.ts'

/**
 * What stands beside a grade before somebody decides on it (S0-17): the result and how its grade came about, bonuses and deductions with
 * their grounds, what has been decided, and what other assessments of the year have published of the unit.
 */
export async function getDossier(ctx: Context, at: ResultAddress & { unitId: string }) {
  requirePermission(ctx, 'decision.read')
  const { period, run } = await loadVisible(ctx, at)
  const { unitId, schemeId } = at
  const result = found(await readUnitResult(ctx, { ...run, unitId }))
  const [booked, decided, elsewhere] = await Promise.all([
    ledgerEntries(ctx).list(schemeId, at.period),
    decisions(ctx).list(schemeId, at.period),
    readElsewhere(ctx, at),
  ])
  return {
    period,
    result: withoutHeads(ctx, result),
    entries: booked.filter((one) => one.unitId === unitId),
    decisions: decided.filter((one) => one.unitId === unitId),
    elsewhere,
  }
}

/** Newest first; what is not published is nobody's business, here neither. */
async function readElsewhere(
  ctx: Context,
  { schemeId: own, period, unitId }: ResultAddress & { unitId: string },
): Promise<ResultElsewhere[]> {
  const year = period.slice(0, 4)
  const all = await Promise.all(
    (await schemes(ctx).listHeads()).map(async ({ schemeId }) =>
      (await readUnitResults(ctx, { schemeId, unitId, year }))
        .filter((one) => schemeId !== own || one.period !== period)
        .map((one) => ({ ...one, schemeId })),
    ),
  )
  const told = await Promise.all(all.flat().map((one) => tellElsewhere(ctx, one)))
  return told.flat().toSorted((a, b) => (a.period < b.period ? 1 : a.period > b.period ? -1 : 0))
}

type Computed = Awaited<ReturnType<typeof readUnitResults>>[number] & { schemeId: string }

async function tellElsewhere(ctx: Context, one: Computed): Promise<ResultElsewhere[]> {
  const { schemeId, period, published, rank, of, light, grade } = one
  const round = await periods(ctx).get(schemeId, period)
  if (!round || !isPublished(round) || round.runId !== one.runId) return []
  const { title, grades } = found(await schemes(ctx).version(schemeId, round.schemeVersion)).document
  const name = grades && grade !== null ? gradeName(grades, grade) : null
  return [{ schemeId, title, period, published, rank, of, light, grade: name }]
}
