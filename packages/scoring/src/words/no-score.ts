import type { Text } from '@plumbline/scheme'
import { periodLabel } from '@plumbline/scheme/periods'
import { describeVintage } from '@plumbline/scheme/words'
import type { NoScore } from '../types.ts'
import { fill } from './fill.ts'

const sentences: Record<NoScore['code'], Text> = {
  missing_value: { zh: '缺少{period_zh}的数据“{field}”', en: 'No value of “{field}” for {period_en}' },
  target_not_positive: {
    zh: '目标值“{field}”为 {value}，不大于 0，无法计算完成率',
    en: 'The target “{field}” is {value}, not above 0: there is no ratio',
  },
  target_zero: {
    zh: '目标值“{field}”为 0，无法计算与目标的距离',
    en: 'The target “{field}” is 0: nothing can be measured by it',
  },
  first_not_positive: {
    zh: '第 1 名的数值 {value} 不大于 0，无法按第 1 名的比例计分',
    en: 'The first has {value}, not above 0: there is no share of it',
  },
  no_such_level: { zh: '{value} 不是规定的档次', en: '{value} is not one of the levels' },
  turnout_too_low: {
    zh: '参评率 {value}% 低于规定，测评无效',
    en: 'The turnout of {value} % is below what is asked for: the ballot is void',
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
  vintage_too_early: {
    zh: '{period_zh}的“{field}”{vintage}，办法自{least}起才计入',
    en: '“{field}” for {period_en} is {vintage}; the scheme takes it from the {least} on',
  },
  out_of_range: {
    zh: '数值 {value} 超出可计算的范围',
    en: 'The number {value} is beyond what can be scored',
  },
  divided_by_zero: {
    zh: '算式 {value} 中除数为 0，无法计算',
    en: 'In the formula {value} something is divided by 0: there is no result',
  },
  expression_refused: {
    zh: '算式“{value}”有误，不能计算',
    en: 'The formula “{value}” is at fault and cannot be computed',
  },
  factor_outside: {
    zh: '系数“{field}”为 {value}，不在 0 至 2 之间',
    en: 'The factor “{field}” is {value}, not between 0 and 2',
  },
  blocked: {
    zh: '“{name}”没有得分，按办法不计总分',
    en: '“{name}” has no score, and the scheme gives no total without it',
  },
  too_few_results: {
    zh: '{period_zh}内“{field}”只有 {value} 期有已公布的结果，至少要 {least} 期',
    en: '“{field}” has a published result for {value} of the periods in {period_en}; at least {least} is asked for',
  },
  not_scored: { zh: '只展示，不计分', en: 'Shown, not scored' },
  no_children: { zh: '其下没有任何得分', en: 'Nothing below it has a score' },
  no_parent: {
    zh: '名册中没有上级，按办法不计总分',
    en: 'Nobody stands above it on the roster, and the scheme gives no total without',
  },
  parent_no_total: {
    zh: '上级没有总分，按办法不计总分',
    en: 'The unit above has no total, and the scheme gives none without it',
  },
  below_zero_in_mean: {
    zh: '其下有负分，几何平均和调和平均无法计算',
    en: 'Something below it is negative: there is no geometric or harmonic mean',
  },
}

/** A name for a field ref, given by whoever knows the scheme; the ref itself otherwise. */
export type NameField = (ref: string) => Text

/** In words: which vintage a figure is of, and which is asked for. */
function vintagesIn(reason: NoScore): { vintage: Text; atLeast?: Text } {
  if (reason.code !== 'vintage_too_early') return { vintage: { zh: '', en: '' } }
  const of = reason.vintage && describeVintage(reason.vintage)
  const vintage = of
    ? { zh: `是${of.zh}`, en: `a ${of.en}` }
    : { zh: '没有注明版次', en: 'of no stated vintage' }
  return { vintage, atLeast: describeVintage(reason.atLeast) }
}

/** Why there is no score, as a sentence. */
export function describeNoScore(
  reason: NoScore,
  nameField: NameField = (ref) => ({ zh: ref, en: ref }),
): Text {
  const period = 'period' in reason ? periodLabel(reason.period) : { zh: '', en: '' }
  const field = 'field' in reason ? nameField(reason.field) : { zh: '', en: '' }
  const value = 'value' in reason ? reason.value : ''
  const name = 'name' in reason ? reason.name : { zh: '', en: '' }
  const least = 'least' in reason ? reason.least : ''
  const { vintage, atLeast } = vintagesIn(reason)
  const { zh } = fill(sentences[reason.code], {
    field: field.zh,
    value,
    least: atLeast?.zh ?? least,
    vintage: vintage.zh,
    name: name.zh,
    period_zh: period.zh,
  })
  const { en } = fill(sentences[reason.code], {
    field: field.en,
    value,
    least: atLeast?.en ?? least,
    vintage: vintage.en,
    name: name.en,
    period_en: period.en,
  })
  return { zh, en }
}
