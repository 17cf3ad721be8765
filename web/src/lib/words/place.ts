import type { TracedInput } from '@plumbline/core/schemas'
import { periodLabel } from '@plumbline/scheme/periods'
import * as m from '#lib/paraglide/messages.js'
import { say } from './text.ts'
import { shortTime } from './time.ts'

type Place = NonNullable<TracedInput['place']>

/** 10月报表.xlsx · 报送表 · H12，王某 11月3日 09:30 */
export function placeWords({ source, sheet, address }: Place): string {
  const who = m.place_who({ name: source.byName, time: shortTime(source.at) })
  if (source.kind === 'grid') return m.place_grid({ who })
  if (source.result) {
    const { title, period, unit } = source.result
    const of = { title: say(title), period: say(periodLabel(period)), who }
    if (!unit) return m.place_result(of)
    const whose = { ...of, unit: say(unit.name) }
    return unit.months === undefined
      ? m.place_result_above(whose)
      : m.place_result_longest({ ...whose, months: unit.months })
  }
  const where = [source.fileName, sheet, address].filter(Boolean).join(' · ')
  return m.place_file({ where, who })
}
