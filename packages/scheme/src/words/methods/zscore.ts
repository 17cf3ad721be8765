import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describeZScore({ measure, mean, sd, low, high }: MethodOf<'zscore'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  const [zh, en] =
    speak.direction === 'up'
      ? [`(${value.zh} − 均值)`, `(${value.en} − mean)`]
      : [`(均值 − ${value.zh})`, `(mean − ${value.en})`]
  return {
    zh: `得分 = ${mean} + ${sd} × ${zh} ÷ 标准差，限于 ${low} 至 ${high} 分；均值和样本标准差取同类各对象`,
    en: `score = ${mean} + ${sd} × ${en} ÷ standard deviation, between ${low} and ${high}; mean and sample deviation of the class`,
  }
}
