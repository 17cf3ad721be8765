import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { bookDecisions, type BookedDecisions } from '../decision/booked.ts'
import { decisionCounts } from '../decision/rules.ts'
import { decisions } from '../decision/store.ts'
import { canonicalText } from '../digest.ts'
import { isComputed } from '../period/rules.ts'
import type { Period } from '../period/schema.ts'
import { periods } from '../period/store.ts'
import { FrozenRun, needPart, partNames, readFrozenDecisions } from '../run/index.ts'
import { found } from '../table/tenant-table.ts'
import type { ResultAddress } from './visible.ts'

/** Id → what the engine reads of it. */
const byId = ({ decisions: given, honours, overrides }: BookedDecisions) =>
  new Map([...given, ...honours, ...overrides].map((one) => [one.id, canonicalText(one)]))

/** Decisions that count now and not in the result, or the other way round; none before there is a result. */
export async function uncountedDecisions(ctx: Context, period: Period): Promise<string[]> {
  if (!period.runId || !isComputed(period)) return []
  const standing = (await decisions(ctx).list(period.schemeId, period.period)).filter(decisionCounts)
  const manifest = await needPart(ctx, { runId: period.runId, name: partNames.manifest }, FrozenRun)
  const [now, then] = [byId(bookDecisions(standing)), byId(await readFrozenDecisions(ctx, manifest))]
  const all = [...new Set([...now.keys(), ...then.keys()])].sort()
  return all.filter((id) => now.get(id) !== then.get(id))
}

/** The same as the office asks for it, which then computes again. */
export async function listUncountedDecisions(ctx: Context, at: ResultAddress): Promise<string[]> {
  requirePermission(ctx, 'decision.read')
  return uncountedDecisions(ctx, found(await periods(ctx).get(at.schemeId, at.period)))
}
