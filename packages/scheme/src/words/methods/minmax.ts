import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describeMinMax({ measure, low, high, degenerate }: MethodOf<'minmax'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  const span = Number((high - low).toFixed(8))
  const lead = low === 0 ? '' : `${low} + `
  const [zh, en] =
    speak.direction === 'up'
      ? [`(${value.zh} − 最小)`, `(${value.en} − lowest)`]
      : [`(最大 − ${value.zh})`, `(highest − ${value.en})`]
  return {
    zh: `得分 = ${lead}${zh} ÷ (最大 − 最小) × ${span}，最大最小取同类各对象；全部相等时得 ${degenerate} 分`,
    en: `score = ${lead}${en} ÷ (highest − lowest) × ${span}, within the class; ${degenerate} if all are equal`,
  }
}
