import { getLocale } from '#lib/paraglide/runtime.js'

const tags = { zh: 'zh-CN', en: 'en-GB' } as const

// The zone is always said: server and browser must show the same minute wherever they stand.
export const officialZone = 'Asia/Shanghai'

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

/** 中国标准时间 */
export function zoneWord(zone: string): string {
  const format = new Intl.DateTimeFormat(tags[getLocale()], { timeZone: zone, timeZoneName: 'long' })
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const minutesIn = { day: 24 * 60, hour: 60, minute: 1 } as const

/** 「3天」「5小时」「12分钟」: what is left in the largest unit it fills; nothing once it is over. */
export function timeLeft(until: string, now: Date): string | undefined {
  const minutes = Math.ceil((Date.parse(until) - now.getTime()) / 60_000)
  if (minutes <= 0) return undefined
  const unit = minutes >= minutesIn.day ? 'day' : minutes >= minutesIn.hour ? 'hour' : 'minute'
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(tags[getLocale()], format).format(Math.floor(minutes / minutesIn[unit]))
}
