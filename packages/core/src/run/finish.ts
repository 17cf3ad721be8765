import { requireSystem } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { removeDue } from '../period/due.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { watchdogOf } from './watchdog.ts'
import { recordPart } from './record.ts'
import type { Run, RunAddress } from './schema.ts'
import { runs } from './store.ts'

/** Ends a run: one digest over every sealed part, and results wait as computed, unseen by the units. */
export async function sealRun(ctx: Context, at: RunAddress): Promise<Run> {
  requireSystem(ctx)
  const before = found(await runs(ctx).get(at))
  if (before.status === 'computed') return before
  const { failure: _failure, ...run } = before
  const parts = (await runs(ctx).parts(at.runId)).filter(
    (part) => part.step !== 'seal' && part.step !== 'report',
  )
  const digest = digestOf(parts.map(({ step, part, digest: own }) => [step, part, own]).toSorted())
  const sealed = changed<Run>(run, { status: 'computed', finishedAt: ctx.clock(), digest })
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  const computed = changed(period, { status: 'computed' })
  await recordPart(ctx, at.runId, { step: 'seal', part: 'digest', parts: 1, digest })
  const writes = [
    runs(ctx).replace(run, sealed),
    periods(ctx).replace(period, computed),
    removeDue(watchdogOf(ctx.tenantId, run)),
  ]
  await commit(ctx, writes, {
    action: 'run.computed',
    object: `${at.schemeId}/${at.period}/${at.runId}`,
    before: run,
    after: sealed,
  })
  return sealed
}

/** Records why a run could not finish; the period stays closed and the run can be started again. */
export async function failRun(ctx: Context, at: RunAddress & { failure: string }): Promise<Run> {
  requireSystem(ctx)
  const { failure, ...address } = at
  const run = found(await runs(ctx).get(address))
  if (run.status !== 'running') return run
  const failed = changed(run, { status: 'failed', finishedAt: ctx.clock(), failure: failure.slice(0, 2000) })
  await commit(ctx, [runs(ctx).replace(run, failed), removeDue(watchdogOf(ctx.tenantId, run))], {
    action: 'run.failed',
    object: `${at.schemeId}/${at.period}/${at.runId}`,
    before: run,
    after: failed,
    reason: failed.failure ?? failure,
  })
  return failed
}
