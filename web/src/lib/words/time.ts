import { getLocale } from '#lib/paraglide/runtime.js'

const tags = { zh: 'zh-CN', en: 'en-GB' } as const

// The zone is always said: server and browser must show the same minute wherever they stand.
const officialZone = 'Asia/Shanghai'

/** 2026年11月20日 18:00 */
export function dateTime(instant: string, zone = officialZone): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const
  return new Intl.DateTimeFormat(tags[getLocale()], format).format(new Date(instant))
}

/** 11月20日 18:00, for tables */
export function shortTime(instant: string, zone = officialZone): string {
  const format = {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  } as const
  return new Intl.DateTimeFormat(tags[getLocale()], format).format(new Date(instant))
}

const dayMs = 24 * 60 * 60 * 1000

/** Whole days still left, counted down: 0 on the last day, negative after. */
export const daysLeft = (until: string, now: Date): number =>
  Math.floor((Date.parse(until) - now.getTime()) / dayMs)
