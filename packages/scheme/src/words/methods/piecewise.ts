import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describePiecewise({ measure, points }: MethodOf<'piecewise'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  return {
    zh: `按${value.zh}分段计分：${points.map(([x, y]) => `${x} 得 ${y} 分`).join('，')}；两点之间按直线，两端以外取端点分`,
    en: `by ${value.en}: ${points.map(([x, y]) => `${x} gives ${y}`).join(', ')}; straight lines between, the end points beyond`,
  }
}
