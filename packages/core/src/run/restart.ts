import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { putDue } from '../period/due.ts'
import { changed, found } from '../table/tenant-table.ts'
import { watchdogOf } from './watchdog.ts'
import type { Run, RunAddress } from './schema.ts'
import { runs } from './store.ts'

/** Starts a failed run once more over the inputs it had sealed. */
export async function restartRun(ctx: Context, at: RunAddress): Promise<Run> {
  requirePermission(ctx, 'period.close')
  const { failure: _failure, finishedAt: _finishedAt, ...run } = found(await runs(ctx).get(at))
  if (run.status === 'computed') throw new DomainError('already_computed')
  // Its machine is at work, or the calendar starts it again: a second entry there would outlive the run.
  if (run.status === 'running') throw new DomainError('run_in_progress')
  const again = changed<Run>(run, { status: 'running', startedAt: ctx.now, startedBy: actorId(ctx.actor) })
  await commit(ctx, [runs(ctx).replace(run, again), putDue(watchdogOf(ctx.tenantId, again))], {
    action: 'run.restarted',
    object: `${at.schemeId}/${at.period}/${at.runId}`,
    before: run,
    after: again,
  })
  await ctx.runs.start({ tenantId: ctx.tenantId, ...at, attempt: again.version })
  return again
}
