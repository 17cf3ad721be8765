import type { Calendar } from '../schema.ts'
import { addDays, endOfPeriod } from './days.ts'
import { instantAt } from './zone.ts'

/** ISO instants. A period opens as its day begins; it is due, and closes, at `closesAt`. */
export interface PeriodDates {
  opens: string
  due: string
  closes: string
}

/** October with opens +1, due +5, closes +8 at 18:00 in Asia/Shanghai closes at 2026-11-08T10:00:00.000Z. */
export function periodDates(id: string, calendar: Calendar): PeriodDates {
  const end = endOfPeriod(id)
  const at = (days: number, time: string) => instantAt(addDays(end, days), time, calendar.zone)
  return {
    opens: at(calendar.opensAfterDays, '00:00'),
    due: at(calendar.dueAfterDays, calendar.closesAt),
    closes: at(calendar.closesAfterDays, calendar.closesAt),
  }
}
