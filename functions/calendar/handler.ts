import { closePeriod, DomainError, dropDue, readDue, runs, type Context, type Due } from '@plumbline/core'
import { useCloud, type Cloud } from '../runtime/cloud.ts'
import { logger, makeHandler } from '../runtime/standard.ts'
import { systemContext } from '../runtime/system-context.ts'
import { openOnTime } from './open-on-time.ts'

/** Does all that is due by now. Fired twice it does nothing the second time: each deed removes its own entry. */
export async function keepCalendar(): Promise<{ done: number; failed: number }> {
  const cloud = await useCloud()
  const result = { done: 0, failed: 0 }
  for (const due of await readDue(cloud.table, cloud.clock().toISOString())) {
    try {
      await act(cloud, due)
      result.done++
    } catch (error) {
      // One jurisdiction's trouble must not hold up the others; the entry stays and is tried again.
      logger.error('calendar entry failed', { due, error: error as Error })
      result.failed++
    }
  }
  return result
}

async function act(cloud: Cloud, due: Due): Promise<void> {
  const ctx = systemContext(cloud, due.tenantId, 'calendar')
  const { schemeId, period } = due
  try {
    if (due.kind === 'open') await openOnTime(ctx, due)
    else if (due.kind === 'close') await closePeriod(ctx, { schemeId, period })
    else await resumeRun(ctx, due)
  } catch (error) {
    if (!isDone(error)) throw error
    await dropDue(cloud.table, due)
  }
}

/** Somebody was quicker, or the entry stands where an earlier calendar had put it: nothing is left to do. */
const isDone = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'duplicate' || error.code === 'period_not_open')

/** A run that should have ended by now is started again; one that did end needs no watching. */
async function resumeRun(ctx: Context, due: Due): Promise<void> {
  const { tenantId, schemeId, period, runId = '' } = due
  const run = await runs(ctx).get({ schemeId, period, runId })
  if (run?.status === 'running')
    await ctx.runs.start({ tenantId, schemeId, period, runId, attempt: run.version })
  else await dropDue(ctx.table, due)
}

export const handler = makeHandler(keepCalendar)
