import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, errors, refuse } from '../errors.ts'
import { refusalToEnter } from '../period/rules.ts'
import type { Period } from '../period/schema.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { groupForTransactions } from '../table/transactions.ts'
import { units } from '../unit/store.ts'
import { bringExternal, bringOwn, type Brought } from './bring.ts'
import { splitCells, unknownImportedCells } from './rules.ts'
import { nameOf } from './save-draft.ts'
import { ImportSubmissions, type CellInput, type Source } from './schema.ts'
import { submissions } from './store.ts'

/** Beside the figures: that the period is still open, and the audit entry. */
const spareWrites = 2

interface Row {
  unitId: string
  own: CellInput[]
  external: CellInput[]
}

/**
 * One file of the evaluation office for many units. What a unit would enter itself (history) is accepted at once, and only where
 * nothing was entered yet; what comes from outside stands beside it and may be corrected while the period is open.
 */
export async function importSubmissions(ctx: Context, input: ImportSubmissions): Promise<number> {
  requirePermission(ctx, 'submission.import')
  const { schemeId, period, fileName, vintage, units: given } = ImportSubmissions.parse(input)
  const at = { schemeId, period }
  const open = found(await periods(ctx).get(schemeId, period))
  refuse(refusalToEnter(open))
  const rows = await readRows(ctx, open, given)
  const writes = await bringAll(ctx, at, {
    rows,
    source: { ...sourceOf(ctx, fileName), ...(vintage && { vintage }) },
  })
  const stillOpen = periods(ctx).unchanged(open, 'period_not_open')
  for (const part of groupForTransactions(writes, ({ write }) => [write], spareWrites)) {
    const before = part.flatMap((one) => one.before ?? [])
    await commit(ctx, [...part.map((one) => one.write), stillOpen], {
      action: 'submissions.imported',
      object: `${schemeId}/${period}`,
      ...(before.length > 0 ? { before } : {}),
      after: part.map((one) => one.after),
    })
  }
  return rows.length
}

type At = { schemeId: string; period: string }

/** Every cell must be one that its unit has; each goes where its field's source says. */
async function readRows(
  ctx: Context,
  { schemeId, schemeVersion }: Period,
  given: ImportSubmissions['units'],
): Promise<Row[]> {
  const scheme = found(await schemes(ctx).version(schemeId, schemeVersion)).document
  const known = new Map((await units(ctx).list()).map((unit) => [unit.unitId, unit]))
  const unitOf = (unitId: string) => found(known.get(unitId))
  const unknown = given.flatMap((row) => unknownImportedCells(scheme, unitOf(row.unitId), row.cells))
  if (unknown.length > 0) throw new DomainError('unknown_cell', unknown.slice(0, 100))
  return given.map(({ unitId, cells }) => ({ unitId, ...splitCells(scheme, unitOf(unitId), cells) }))
}

/** All that can be refused is refused here, before the first write: a file of more than one transaction must not stop half way. */
async function bringAll(
  ctx: Context,
  at: At,
  { rows, source }: { rows: Row[]; source: Source },
): Promise<Brought[]> {
  // A unit brought with nothing at all is one that has nothing to enter.
  const own = rows.filter((row) => row.own.length > 0 || row.external.length === 0)
  const external = rows.filter((row) => row.external.length > 0)
  if (own.length > 0) await refuseEntered(ctx, at, own)
  const before = external.length > 0 ? (await submissions(ctx).list(at.schemeId, at.period)).external : []
  const standing = new Map(before.map((one) => [one.unitId, one]))
  return [
    ...own.map(({ unitId, own: cells }) => bringOwn(ctx, { ...at, unitId, cells }, source)),
    ...external.map(({ unitId, external: cells }) =>
      bringExternal(ctx, { ...at, unitId, cells, before: standing.get(unitId) }, source),
    ),
  ]
}

const sourceOf = (ctx: Context, fileName: string): Source => ({
  kind: 'import',
  by: actorId(ctx.actor),
  byName: nameOf(ctx.actor),
  at: ctx.now,
  fileName,
})

async function refuseEntered(ctx: Context, at: At, rows: Row[]): Promise<void> {
  const entered = new Set(
    (await submissions(ctx).listStates(at.schemeId, at.period)).map((state) => state.unitId),
  )
  const findings = rows
    .filter(({ unitId }) => entered.has(unitId))
    .map(({ unitId: place }) => ({ place, code: 'entered_already', message: errors.duplicate }))
  if (findings.length > 0) throw new DomainError('duplicate', findings.slice(0, 100))
}
