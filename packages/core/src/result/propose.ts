import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { refusalToPropose } from '../period/rules.ts'
import type { Period } from '../period/schema.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { uncountedDecisions } from './list-uncounted.ts'
import type { ResultAddress } from './visible.ts'

/** The evaluation office stands by the result; somebody else must confirm it. */
export async function proposeResult(ctx: Context, at: ResultAddress): Promise<Period> {
  requirePermission(ctx, 'result.propose')
  const before = found(await periods(ctx).get(at.schemeId, at.period))
  refuse(refusalToPropose(before))
  if ((await uncountedDecisions(ctx, before)).length > 0) throw new DomainError('decisions_not_counted')
  const proposed = changed(before, {
    status: 'proposed',
    proposedBy: actorId(ctx.actor),
    proposedAt: ctx.now,
  })
  await commit(ctx, [periods(ctx).replace(before, proposed)], {
    action: 'result.proposed',
    object: `${at.schemeId}/${at.period}`,
    before,
    after: proposed,
  })
  return proposed
}
