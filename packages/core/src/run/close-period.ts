import { z } from 'zod'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { PeriodId, SchemeId } from '../ids.ts'
import { removeDue, type Due } from '../period/due.ts'
import { refusalToClose } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import { newRun, runWrites, startRun } from './begin-run.ts'
import type { Run } from './schema.ts'

export const ClosePeriod = z.strictObject({ schemeId: SchemeId, period: PeriodId })
export type ClosePeriod = z.infer<typeof ClosePeriod>

/** Ends the entries and starts the evaluation. The run and the closing are one write: neither exists without the other. */
export async function closePeriod(ctx: Context, input: ClosePeriod): Promise<Run> {
  requirePermission(ctx, 'period.close')
  const { schemeId, period } = ClosePeriod.parse(input)
  const before = found(await periods(ctx).get(schemeId, period))
  refuse(refusalToClose(before))
  const run = newRun(ctx, before)
  const closed = changed(before, {
    status: 'closed',
    closedAt: ctx.now,
    closedBy: run.startedBy,
    runId: run.runId,
  })
  const closing: Due = { kind: 'close', at: before.closesAt, tenantId: ctx.tenantId, schemeId, period }
  const writes = [periods(ctx).replace(before, closed), ...runWrites(ctx, run), removeDue(closing)]
  await commit(ctx, writes, {
    action: 'period.closed',
    object: `${schemeId}/${period}`,
    before,
    after: closed,
  })
  await startRun(ctx, run)
  return run
}
