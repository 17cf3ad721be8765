import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

const grades = [
  { zh: '优秀', en: 'excellent' },
  { zh: '良好', en: 'good' },
  { zh: '平均', en: 'average' },
  { zh: '较低', en: 'low' },
  { zh: '较差', en: 'poor' },
] as const satisfies readonly Text[]

/** 优秀 9.4 得 100 分，良好 6.2 得 80 分 … */
export function describeStandards({ measure, values }: MethodOf<'standards'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  const said = values.map((at, k) => ({ ...grades[k]!, at, points: 100 - 20 * k }))
  return {
    zh: `按${value.zh}对照标准值：${said.map(({ zh, at, points }) => `${zh} ${at} 得 ${points} 分`).join('，')}；两档之间按功效系数插值，不到较差值得 0 分`,
    en: `${value.en} against standard values: ${said.map(({ en, at, points }) => `${en} ${at} gives ${points}`).join(', ')}; straight lines between, 0 short of the last`,
  }
}
