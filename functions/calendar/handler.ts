import { closePeriod, DomainError, dropDue, getScheme, openPeriod, readDue, runs, type Context, type Due } from '@plumbline/core'
import { periodDates } from '@plumbline/scheme'
import { useCloud, type Cloud } from '../runtime/cloud.ts'
import { logger, makeHandler } from '../runtime/standard.ts'
import { systemContext } from '../runtime/system-context.ts'

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
const isDone = (error: unknown): boolean => error instanceof DomainError && (error.code === 'duplicate' || error.code === 'period_not_open')

/** A run that should have ended by now is started again; one that did end needs no watching. */
async function resumeRun(ctx: Context, due: Due): Promise<void> {
  const { tenantId, schemeId, period, runId = '' } = due
  const run = await runs(ctx).get({ schemeId, period, runId })
  if (run?.status === 'running') await ctx.runs.start({ tenantId, schemeId, period, runId, attempt: run.version })
  else await dropDue(ctx.table, due)
}

const hour = 3_600_000
const day = 24 * hour

/** The calendar is looked at every few minutes: only what is later than an hour was an outage, and then whole days are given back. */
const daysLost = (milliseconds: number): number => Math.max(0, Math.ceil((milliseconds - hour) / day))

/** After an outage the days between opening and closing are still given in full. */
async function openOnTime(ctx: Context, { schemeId, period, at }: Due): Promise<void> {
  const { document } = await getScheme(ctx, { schemeId })
  const { due, closes } = periodDates(period, document.calendar)
  const lost = daysLost(Date.parse(ctx.now) - Date.parse(at))
  const later = (instant: string) => new Date(Date.parse(instant) + lost * day).toISOString()
  const dates = lost === 0 ? {} : { dueAt: later(due), closesAt: later(closes) }
  await openPeriod(ctx, { schemeId, period, ...dates })
}

export const handler = makeHandler(keepCalendar)
