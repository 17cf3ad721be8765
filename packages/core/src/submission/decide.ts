import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { refusalToEnter } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { loadSubmission } from './load.ts'
import { refusalToDecide } from './rules.ts'
import { DecideSubmission, ReturnSubmission, type Submission } from './schema.ts'
import { submissions } from './store.ts'

export async function acceptSubmission(ctx: Context, input: DecideSubmission): Promise<Submission> {
  const at = DecideSubmission.parse(input)
  return decide(ctx, at, { action: 'accept', patch: { status: 'accepted' } })
}

/** Gives it back to the clerk, who sees the reason. */
export async function returnSubmission(ctx: Context, input: ReturnSubmission): Promise<Submission> {
  const { reason, ...at } = ReturnSubmission.parse(input)
  return decide(ctx, at, { action: 'return', patch: { status: 'returned', returnReason: reason } })
}

interface Decision {
  action: 'accept' | 'return'
  patch: Partial<Submission>
}

async function decide(ctx: Context, at: DecideSubmission, decision: Decision): Promise<Submission> {
  requirePermission(ctx, 'submission.decide')
  const { period, submission } = await loadSubmission(ctx, at)
  refuse(refusalToEnter(period))
  const before = found(submission)
  if (before.version !== at.version) throw new DomainError('version_conflict')
  refuse(refusalToDecide(decision.action, before))
  const { returnReason: _settled, ...standing } = before
  const next = changed<Submission>(standing, {
    ...decision.patch,
    decidedAt: ctx.now,
    decidedBy: actorId(ctx.actor),
  })
  // A run counts what is accepted when the period closes: nothing is decided once it has.
  const stillOpen = periods(ctx).unchanged(period, 'period_not_open')
  await commit(ctx, [submissions(ctx).replace(before, next), stillOpen], {
    action: decision.action === 'accept' ? 'submission.accepted' : 'submission.returned',
    object: `${at.schemeId}/${at.period}/${at.unitId}`,
    before,
    after: next,
    ...(decision.patch.returnReason === undefined ? {} : { reason: decision.patch.returnReason }),
  })
  return next
}
