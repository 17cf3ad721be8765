import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, errors, refuse } from '../errors.ts'
import { refusalToEnter } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { units } from '../unit/store.ts'
import { unknownImportedCells } from './rules.ts'
import { nameOf } from './save-draft.ts'
import { ImportSubmissions, type Submission } from './schema.ts'
import { submissions } from './store.ts'

const perTransaction = 99

/** One file of the evaluation office for many units: history, or results that came from outside. Accepted at once, and only where nothing was entered yet. */
export async function importSubmissions(ctx: Context, input: ImportSubmissions): Promise<number> {
  requirePermission(ctx, 'submission.import')
  const { schemeId, period: periodId, fileName, units: rows } = ImportSubmissions.parse(input)
  const period = found(await periods(ctx).get(schemeId, periodId))
  refuse(refusalToEnter(period))
  const scheme = found(await schemes(ctx).version(schemeId, period.schemeVersion)).document
  const classes = new Map((await units(ctx).list()).map((unit) => [unit.unitId, unit.class]))
  const unknown = rows.flatMap((row) =>
    unknownImportedCells(scheme, found(classes.get(row.unitId)), row.cells),
  )
  if (unknown.length > 0) throw new DomainError('unknown_cell', unknown.slice(0, 100))
  await refuseEntered(
    ctx,
    { schemeId, period: periodId },
    rows.map((row) => row.unitId),
  )
  const source = {
    kind: 'import' as const,
    by: actorId(ctx.actor),
    byName: nameOf(ctx.actor),
    at: ctx.now,
    fileName,
  }
  const written = rows.map(({ unitId, cells }): Submission => {
    const decided = {
      status: 'accepted' as const,
      submittedAt: ctx.now,
      submittedBy: source.by,
      decidedAt: ctx.now,
      decidedBy: source.by,
    }
    return {
      schemeId,
      period: periodId,
      unitId,
      ...decided,
      cells: cells.map((cell) => ({ ...cell, source: 0 })),
      sources: [source],
      version: 1,
    }
  })
  for (let from = 0; from < written.length; from += perTransaction) {
    const part = written.slice(from, from + perTransaction)
    await commit(ctx, part.map(submissions(ctx).create), {
      action: 'submissions.imported',
      object: `${schemeId}/${periodId}`,
      after: part,
    })
  }
  return written.length
}

/** Looked at before the first write: a file of more units than one transaction holds must not stop half way. */
async function refuseEntered(
  ctx: Context,
  at: { schemeId: string; period: string },
  unitIds: string[],
): Promise<void> {
  const entered = new Set(
    (await submissions(ctx).listStates(at.schemeId, at.period)).map((state) => state.unitId),
  )
  const findings = unitIds
    .filter((unitId) => entered.has(unitId))
    .map((place) => ({ place, code: 'entered_already', message: errors.duplicate }))
  if (findings.length > 0) throw new DomainError('duplicate', findings.slice(0, 100))
}
