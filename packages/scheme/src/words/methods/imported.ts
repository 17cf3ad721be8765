import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describeImported({ measure, full }: MethodOf<'imported'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  if (full === 100) return { zh: `直接采用${value.zh}`, en: `${value.en} as it was given` }
  return { zh: `得分 = ${value.zh} ÷ ${full} × 100`, en: `score = ${value.en} ÷ ${full} × 100` }
}
