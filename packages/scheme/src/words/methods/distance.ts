import type { MethodOf, Text } from '../../schema.ts'
import { percentOf, type Speaker } from '../figures.ts'

function gapOf(
  side: MethodOf<'distance'>['side'],
  direction: Speaker['direction'],
  [x, t]: [string, string],
) {
  if (side === 'both') return `|${x} − ${t}|`
  return direction === 'up' ? `(${t} − ${x})` : `(${x} − ${t})`
}

/** 得分 = (1 − |实际值 − 目标值| ÷ |目标值|) × 100，最低 0 分 */
export function describeDistance(method: MethodOf<'distance'>, speak: Speaker): Text {
  const [x, t] = [speak.measure(method.measure), speak.target(method.target)]
  const gap = {
    zh: gapOf(method.side, speak.direction, [x.zh, t.zh]),
    en: gapOf(method.side, speak.direction, [x.en, t.en]),
  }
  const cap =
    method.cap === undefined
      ? { zh: '', en: '' }
      : { zh: `，封顶 ${percentOf(method.cap)} 分`, en: `, at most ${percentOf(method.cap)}` }
  return {
    zh: `得分 = (1 − ${gap.zh} ÷ |${t.zh}|) × 100，最低 0 分${cap.zh}`,
    en: `score = (1 − ${gap.en} ÷ |${t.en}|) × 100, at least 0${cap.en}`,
  }
}
