import { getScheme, openPeriod, type Context, type Due } from '@plumbline/core'
import { periodDates } from '@plumbline/scheme'

const hour = 3_600_000
const day = 24 * hour

/** The calendar is looked at every few minutes: only what is later than an hour was an outage, and then whole days are given back. */
const daysLost = (milliseconds: number): number => Math.max(0, Math.ceil((milliseconds - hour) / day))

/** After an outage the days between opening and closing are still given in full. */
export async function openOnTime(ctx: Context, { schemeId, period, at }: Due): Promise<void> {
  const { document } = await getScheme(ctx, { schemeId })
  const { due, closes } = periodDates(period, document.calendar)
  const lost = daysLost(Date.parse(ctx.now) - Date.parse(at))
  const later = (instant: string) => new Date(Date.parse(instant) + lost * day).toISOString()
  const dates = lost === 0 ? {} : { dueAt: later(due), closesAt: later(closes) }
  await openPeriod(ctx, { schemeId, period, ...dates })
}
