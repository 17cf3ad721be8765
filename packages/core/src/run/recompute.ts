import { z } from 'zod'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { PeriodId, SchemeId } from '../ids.ts'
import { putDue } from '../period/due.ts'
import { refusalToRecompute } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { watchdogOf } from './close-period.ts'
import type { Run } from './schema.ts'
import { runs } from './store.ts'

export const RecomputePeriod = z.strictObject({ schemeId: SchemeId, period: PeriodId })
export type RecomputePeriod = z.infer<typeof RecomputePeriod>

/**
 * One more run over the figures the last one sealed, with what has been decided since: leaders decide on grades once they have seen the
 * scores. The result before it stays sealed where it is, and is no longer the period's.
 */
export async function recomputePeriod(ctx: Context, input: RecomputePeriod): Promise<Run> {
  requirePermission(ctx, 'period.close')
  const { schemeId, period } = RecomputePeriod.parse(input)
  const before = found(await periods(ctx).get(schemeId, period))
  refuse(refusalToRecompute(before))
  const run: Run = {
    runId: ctx.newId('run'),
    schemeId,
    period,
    schemeVersion: before.schemeVersion,
    basedOn: found(before.runId),
    status: 'running',
    startedBy: actorId(ctx.actor),
    startedAt: ctx.now,
    version: 1,
  }
  const after = changed(before, { status: 'closed', runId: run.runId })
  const writes = [
    periods(ctx).replace(before, after),
    runs(ctx).create(run),
    putDue(watchdogOf(ctx.tenantId, run)),
  ]
  await commit(ctx, writes, { action: 'run.recomputed', object: `${schemeId}/${period}`, before, after })
  await ctx.runs.start({ tenantId: ctx.tenantId, schemeId, period, runId: run.runId, attempt: run.version })
  return run
}
