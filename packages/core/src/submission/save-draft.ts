import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Actor, type Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { refusalToReport } from '../period/rules.ts'
import { changed } from '../table/tenant-table.ts'
import { loadSubmission } from './load.ts'
import { dropUnusedSources } from './drop-unused-sources.ts'
import { refusalToEdit, unknownCells } from './rules.ts'
import { SaveDraft, type Cell, type Source, type Submission } from './schema.ts'
import { submissions } from './store.ts'

/** Replaces the draft whole; a cell whose figure and vintage did not change keeps the source it had. */
export async function saveDraft(ctx: Context, input: SaveDraft): Promise<Submission> {
  requirePermission(ctx, 'submission.write')
  const draft = SaveDraft.parse(input)
  const { period, scheme, unit, submission } = await loadSubmission(ctx, draft)
  refuse(refusalToReport(period, ctx.now))
  refuse(refusalToEdit(submission))
  const unknown = unknownCells(scheme, unit.class, draft.cells)
  if (unknown.length > 0) throw new DomainError('unknown_cell', unknown)
  if ((submission?.version ?? 0) !== draft.version) throw new DomainError('version_conflict')
  const next = merge(submission, draft, sourceOf(ctx, draft))
  await commit(ctx, [submissions(ctx).save(submission, next)], {
    action: 'submission.saved',
    object: `${draft.schemeId}/${draft.period}/${draft.unitId}`,
    ...(submission ? { before: submission } : {}),
    after: next,
  })
  return next
}

function sourceOf(ctx: Context, draft: SaveDraft): Source {
  const person: Pick<Source, 'by' | 'byName' | 'at' | 'vintage'> = {
    by: actorId(ctx.actor),
    byName: nameOf(ctx.actor),
    at: ctx.now,
    ...(draft.vintage && { vintage: draft.vintage }),
  }
  return draft.file ? { kind: 'file', ...person, ...draft.file } : { kind: 'grid', ...person }
}

export const nameOf = (actor: Actor): string => (actor.kind === 'person' ? actor.name : '系统')

function merge(before: Submission | undefined, draft: SaveDraft, source: Source): Submission {
  const previous = new Map((before?.cells ?? []).map((cell) => [`${cell.indicator}.${cell.field}`, cell]))
  const sources = [...(before?.sources ?? []), source]
  const cells = draft.cells.map((cell): Cell => {
    const kept = previous.get(`${cell.indicator}.${cell.field}`)
    const isRestated = draft.vintage && draft.vintage !== sources[kept?.source ?? 0]?.vintage
    return !draft.file && kept && kept.value === cell.value && !isRestated
      ? kept
      : { ...cell, source: sources.length - 1 }
  })
  const used = dropUnusedSources(cells, sources)
  const { schemeId, period, unitId } = draft
  return before ? changed(before, used) : { schemeId, period, unitId, status: 'draft', ...used, version: 1 }
}
