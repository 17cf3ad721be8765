import type { Text } from '@plumbline/scheme'
import { periodLabel } from '@plumbline/scheme/periods'
import type { NoScore } from '../types.ts'
import { fill } from './fill.ts'

const sentences: Record<NoScore['code'], Text> = {
  missing_value: { zh: '缺少{period_zh}的数据“{field}”', en: 'No value of “{field}” for {period_en}' },
  target_not_positive: {
    zh: '目标值“{field}”为 {value}，不大于 0，无法计算完成率',
    en: 'The target “{field}” is {value}, not above 0: there is no ratio',
  },
  base_not_positive: {
    zh: '{period_zh}的基数“{field}”为 {value}，不大于 0，无法计算增速',
    en: 'The base “{field}” of {period_en} is {value}, not above 0: there is no growth',
  },
  value_not_positive: {
    zh: '“{field}”为 {value}，不大于 0，不能作除数',
    en: '“{field}” is {value}, not above 0, and cannot divide',
  },
  no_logarithm: {
    zh: '数值 {value} 不大于 0，没有对数，不能按对数计分',
    en: 'The value {value} is not above 0: it has no logarithm to score by',
  },
  not_a_number: {
    zh: '“{field}”的内容“{value}”不是数',
    en: 'The content “{value}” of “{field}” is not a number',
  },
  conflicting_values: {
    zh: '{period_zh}的“{field}”有两个不同的值',
    en: '“{field}” for {period_en} has two different values',
  },
  out_of_range: {
    zh: '数值 {value} 超出可计算的范围',
    en: 'The number {value} is beyond what can be scored',
  },
  not_scored: { zh: '只展示，不计分', en: 'Shown, not scored' },
  no_children: { zh: '其下没有任何得分', en: 'Nothing below it has a score' },
  below_zero_in_mean: {
    zh: '其下有负分，几何平均和调和平均无法计算',
    en: 'Something below it is negative: there is no geometric or harmonic mean',
  },
}

/** A name for a field ref, given by whoever knows the scheme; the ref itself otherwise. */
export type NameField = (ref: string) => Text

/** Why there is no score, as a sentence. */
export function describeNoScore(
  reason: NoScore,
  nameField: NameField = (ref) => ({ zh: ref, en: ref }),
): Text {
  const period = 'period' in reason ? periodLabel(reason.period) : { zh: '', en: '' }
  const field = 'field' in reason ? nameField(reason.field) : { zh: '', en: '' }
  const value = 'value' in reason ? reason.value : ''
  const { zh } = fill(sentences[reason.code], { field: field.zh, value, period_zh: period.zh })
  const { en } = fill(sentences[reason.code], { field: field.en, value, period_en: period.en })
  return { zh, en }
}
