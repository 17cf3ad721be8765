import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { refusalToReport } from '../period/rules.ts'
import { changed } from '../table/tenant-table.ts'
import { loadSubmission } from './load.ts'
import { missingCells, refusalToEdit } from './rules.ts'
import { DecideSubmission, type Submission } from './schema.ts'
import { submissions } from './store.ts'

/** Hands the draft over to the evaluation office; from here on it is read only until returned. */
export async function submitSubmission(ctx: Context, input: DecideSubmission): Promise<Submission> {
  requirePermission(ctx, 'submission.write')
  const at = DecideSubmission.parse(input)
  const { period, scheme, unit, submission } = await loadSubmission(ctx, at)
  refuse(refusalToReport(period, ctx.now))
  if (!submission) throw new DomainError('submission_empty')
  refuse(refusalToEdit(submission))
  if (submission.version !== at.version) throw new DomainError('version_conflict')
  const missing = missingCells(scheme, unit.class, submission.cells)
  if (missing.length > 0) throw new DomainError('submission_incomplete', missing)
  const next = changed(submission, {
    status: 'submitted',
    submittedAt: ctx.now,
    submittedBy: actorId(ctx.actor),
  })
  await commit(ctx, [submissions(ctx).replace(submission, next)], {
    action: 'submission.submitted',
    object: `${at.schemeId}/${at.period}/${at.unitId}`,
    before: submission,
    after: next,
  })
  return next
}
