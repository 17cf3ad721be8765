import type { Text } from '@plumbline/scheme'
import { after } from './formula.ts'

/** One sentence per step a total may go through after the boards and the ledger. */
export const totalSentences: Record<string, Text> = {
  overall_raw: { zh: '总分 {result} 直接比较', en: 'The total {result} is compared as it is' },
  overall_normalised: after(
    '在本类别内折算',
    'Scaled within the class',
    '60 + ({value} − {least}) ÷ ({most} − {least}) × 40 = {result}',
  ),
  overall_zscore: after(
    '在本类别 {count} 个中标准化',
    'Standardised among {count} of the class',
    '({value} − {average}) ÷ {deviation} = {result}',
  ),
  overall_equal: {
    zh: '本类别总分都是 {value}，统一计 {result}',
    en: 'All totals of the class are {value}: {result} for all',
  },
  link: after(
    '与上级挂钩',
    'Linked with the unit above',
    '{before} × {own}% + {parent} × {rest}% = {result}',
  ),
  link_parents: after(
    '上级得分按任职月数平均',
    'Scores above, averaged by months served',
    '({terms}) ÷ {months} = {result}',
  ),
  link_parent_out: {
    zh: '任职 {months} 个月的上级没有总分，不计',
    en: 'A unit above, of {months} months, has no total and does not count',
  },
  link_no_parent: {
    zh: '名册中没有上级，只计本单位得分 {result}',
    en: 'Nobody stands above it on the roster: its own score {result} counts',
  },
  link_parent_no_total: {
    zh: '上级没有总分，只计本单位得分 {result}',
    en: 'The unit above has no total: its own score {result} counts',
  },
  coefficient_static: {
    zh: '静态系数为 {of} 档中的第 {step} 档：{result}',
    en: 'Static coefficient, step {step} of {of}: {result}',
  },
  coefficient_dynamic: after('动态系数', 'Dynamic coefficient', '{formula} = {result}'),
  coefficient_cap: {
    zh: '动态系数 {before} 超过上限，取 {limit}',
    en: 'Dynamic coefficient {before} is above its limit and becomes {limit}',
  },
  coefficient_floor: {
    zh: '动态系数 {before} 低于下限，取 {limit}',
    en: 'Dynamic coefficient {before} is below its limit and becomes {limit}',
  },
  coefficient_one: {
    zh: '没有算动态系数的数据，按办法动态系数取 1',
    en: 'There are no figures for a dynamic coefficient: by the scheme it is 1',
  },
  coefficients_both: {
    zh: '静态 {static} × 动态 {dynamic} = 系数 {product}；{before} × {product} = {result}',
    en: 'Static {static} × dynamic {dynamic} = coefficient {product}; {before} × {product} = {result}',
  },
  coefficients_static: after('静态系数', 'Static coefficient', '{before} × {product} = {result}'),
  coefficients_dynamic: after('动态系数', 'Dynamic coefficient', '{before} × {product} = {result}'),
}
