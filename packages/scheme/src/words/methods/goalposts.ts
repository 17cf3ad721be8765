import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describeGoalposts(
  { measure, low, high, scale }: MethodOf<'goalposts'>,
  speak: Speaker,
): Text {
  const value = speak.measure(measure)
  const [worst, best] = speak.direction === 'up' ? [low, high] : [high, low]
  const way =
    scale === 'log'
      ? { zh: '按对数', en: 'on a logarithmic scale' }
      : { zh: '按直线', en: 'on a straight line' }
  return {
    zh: `${value.zh}在 ${worst}（0 分）与 ${best}（100 分）之间${way.zh}计分，不出两端`,
    en: `${value.en} between ${worst} (0) and ${best} (100) ${way.en}, held to both ends`,
  }
}
