import { z } from 'zod'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { PeriodId, SchemeId } from '../ids.ts'
import { putDue, removeDue, type Due } from '../period/due.ts'
import { refusalToClose } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import type { Run } from './schema.ts'
import { runs } from './store.ts'

export const ClosePeriod = z.strictObject({ schemeId: SchemeId, period: PeriodId })
export type ClosePeriod = z.infer<typeof ClosePeriod>

/** A run that has not finished by then is started again by the calendar. */
const watchdogMinutes = 15

/** Ends the entries and starts the evaluation. The run and the closing are one write: neither exists without the other. */
export async function closePeriod(ctx: Context, input: ClosePeriod): Promise<Run> {
  requirePermission(ctx, 'period.close')
  const { schemeId, period } = ClosePeriod.parse(input)
  const before = found(await periods(ctx).get(schemeId, period))
  refuse(refusalToClose(before))
  const run: Run = {
    runId: ctx.newId('run'),
    schemeId,
    period,
    schemeVersion: before.schemeVersion,
    status: 'running',
    startedBy: actorId(ctx.actor),
    startedAt: ctx.now,
    version: 1,
  }
  const closed = changed(before, {
    status: 'closed',
    closedAt: ctx.now,
    closedBy: run.startedBy,
    runId: run.runId,
  })
  const closing: Due = { kind: 'close', at: before.closesAt, tenantId: ctx.tenantId, schemeId, period }
  const writes = [
    periods(ctx).replace(before, closed),
    runs(ctx).create(run),
    putDue(watchdogOf(ctx.tenantId, run)),
    removeDue(closing),
  ]
  await commit(ctx, writes, {
    action: 'period.closed',
    object: `${schemeId}/${period}`,
    before,
    after: closed,
  })
  await ctx.runs.start({ tenantId: ctx.tenantId, schemeId, period, runId: run.runId, attempt: run.version })
  return run
}

export const watchAgainAt = (now: string): string =>
  new Date(Date.parse(now) + watchdogMinutes * 60_000).toISOString()

export const watchdogOf = (tenantId: string, run: Run): Due => ({
  kind: 'run',
  at: watchAgainAt(run.startedAt),
  tenantId,
  schemeId: run.schemeId,
  period: run.period,
  runId: run.runId,
})
