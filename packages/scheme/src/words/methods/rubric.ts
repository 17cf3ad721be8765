import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

export function describeRubric({ measure, levels, full }: MethodOf<'rubric'>, speak: Speaker): Text {
  const value = speak.measure(measure)
  const outOf = full === 100 ? { zh: '', en: '' } : { zh: `（满分 ${full}）`, en: ` (out of ${full})` }
  return {
    zh: `按${value.zh}的档次计分${outOf.zh}：${levels.map(({ level, name, points }) => `${level} ${name.zh}得 ${points} 分`).join('，')}`,
    en: `by the level of ${value.en}${outOf.en}: ${levels.map(({ level, name, points }) => `${level} ${name.en} gives ${points}`).join(', ')}`,
  }
}
