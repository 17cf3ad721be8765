import { z } from 'zod'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { PeriodId, SchemeId } from '../ids.ts'
import { refusalToRecompute } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { newRun, runWrites, startRun } from './begin-run.ts'
import type { Run } from './schema.ts'

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
  const run = newRun(ctx, before, found(before.runId))
  const after = changed(before, { status: 'closed', runId: run.runId })
  const writes = [periods(ctx).replace(before, after), ...runWrites(ctx, run)]
  await commit(ctx, writes, { action: 'run.recomputed', object: `${schemeId}/${period}`, before, after })
  await startRun(ctx, run)
  return run
}
