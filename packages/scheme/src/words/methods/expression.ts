import { fillNames } from '../../expressions/fill-names.ts'
import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

const calendar: Record<string, Text> = {
  month: { zh: '本期末月份', en: 'month' },
  months: { zh: '12', en: '12' },
}

/** A formula with the names of its fields: 实际值 ÷ 目标值 × 100 */
export function describeFormula(expression: string, field: Speaker['field']): Text {
  const name = (ref: string) =>
    ref === 'true' || ref === 'false' ? undefined : (calendar[ref] ?? field(ref))
  return {
    zh: fillNames(expression, (ref) => name(ref)?.zh),
    en: fillNames(expression, (ref) => name(ref)?.en),
  }
}

/** 得分 = 实际值 ÷ 目标值 × 100，最低 0 分，封顶 100 分 */
export function describeExpression({ expression, low, high }: MethodOf<'expression'>, speak: Speaker): Text {
  const { zh, en } = describeFormula(expression, speak.field)
  const limits = {
    zh: `${low === undefined ? '' : `，最低 ${low} 分`}${high === undefined ? '' : `，封顶 ${high} 分`}`,
    en: `${low === undefined ? '' : `, at least ${low}`}${high === undefined ? '' : `, at most ${high}`}`,
  }
  return { zh: `得分 = ${zh}${limits.zh}`, en: `score = ${en}${limits.en}` }
}
