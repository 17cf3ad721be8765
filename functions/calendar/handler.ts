import { closePeriod, getScheme, openPeriod, readDue, type Context, type Due } from '@plumbline/core'
import { periodDates } from '@plumbline/scheme'
import { useCloud, type Cloud } from '../runtime/cloud.ts'
import { logger, makeHandler } from '../runtime/standard.ts'
import { systemContext } from '../runtime/system-context.ts'

/** Does all that is due by now. Fired twice it finds nothing the second time: each deed removes its own entry. */
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
  if (due.kind === 'open') await openOnTime(ctx, due)
  else if (due.kind === 'close') await closePeriod(ctx, { schemeId, period })
  else if (due.runId) await cloud.runs.start({ tenantId: due.tenantId, schemeId, period, runId: due.runId })
}

/** After an outage the days between opening and closing are still given in full. */
async function openOnTime(ctx: Context, { schemeId, period, at }: Due): Promise<void> {
  const { document } = await getScheme(ctx, { schemeId })
  const { due, closes } = periodDates(period, document.calendar)
  const delay = Date.parse(ctx.now) - Date.parse(at)
  const later = (instant: string) => new Date(Date.parse(instant) + delay).toISOString()
  const dates = ctx.now < due ? {} : { dueAt: later(due), closesAt: later(closes) }
  await openPeriod(ctx, { schemeId, period, ...dates })
}

export const handler = makeHandler(keepCalendar)
