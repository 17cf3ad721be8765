import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describePercentile({ measure }: MethodOf<'percentile'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  return {
    zh: `按${value.zh}的百分位：得分 = (不如它的个数 + 与它相同的个数（含自身）÷ 2) ÷ 同类总数 × 100`,
    en: `percentile by ${value.en}: score = (how many do worse + half of those level, itself included) ÷ all of the class × 100`,
  }
}
