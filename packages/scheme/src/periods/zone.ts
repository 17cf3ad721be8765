const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const options = {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', options)
  formats.set(zone, format)
  return format
}

export function isZone(zone: string): boolean {
  try {
    return formatIn(zone) !== undefined
  } catch {
    return false
  }
}

/** What a clock on the wall in `zone` shows at an instant, as 'YYYY-MM-DDTHH:MM:SS'. */
export function wallClock(instant: string, zone: string): string {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  )
  return `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}`
}

/** The plain date in `zone` at an instant. */
export function dateIn(instant: string, zone: string): string {
  return wallClock(instant, zone).slice(0, 10)
}

/** The instant at which a wall clock in `zone` shows date and time. One that daylight saving skips is taken across the gap: 02:30 as 03:30. */
export function instantAt(date: string, time: string, zone: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const shown = (at: number) => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}Z`)
  // Twice, because the first guess may stand on the other side of a change of offset.
  const first = wanted - (shown(wanted) - wanted)
  const second = first + (wanted - shown(first))
  return new Date(shown(second) === wanted ? second : Math.max(first, second)).toISOString()
}
