import type { Text } from '@plumbline/scheme'
import type { Step } from '../types.ts'
import { fill } from './fill.ts'
import { after, same } from './formula.ts'
import { ledgerSentences } from './ledger-steps.ts'
import { totalSentences } from './total-steps.ts'

/** One sentence per step a score may record, on its way to the boards. */
const sentences: Record<string, Text> = {
  growth: after('增速%', 'Growth %', '({top} − {bottom}) ÷ {bottom} × 100 = {result}'),
  share: after('占比%', 'Share %', '{top} ÷ {bottom} × 100 = {result}'),
  contribution: after('贡献率%', 'Contribution %', '({top} − {bottom}) ÷ ({all} − {base}) × 100 = {result}'),
  contribution_level: after(
    '全类合计没有增长（{base} → {all}），按所占比重%',
    'The class did not grow ({base} → {all}): share of its level %',
    '{top} ÷ {all} × 100 = {result}',
  ),
  average: {
    zh: '{list_zh} = {sum}；{sum} ÷ {count} = {result}',
    en: '{list_en} = {sum}; {sum} ÷ {count} = {result}',
  },
  average_absent: { zh: '没有结果、不计入的：{list_zh}', en: 'Without a result, left out: {list_en}' },
  average_zero: { zh: '没有结果、按 0 计的：{list_zh}', en: 'Without a result, counted 0: {list_en}' },
  pace: after('时序目标', 'Target due by now', '{target} × {gone} ÷ {of} = {result}'),
  completion: same('{value} ÷ {target} × 100 = {result}'),
  difference: after(
    '实际或目标不大于 0，按差值计',
    'Value or target not above 0, by difference',
    '100 + {k} × ({value} − {target}) = {result}',
  ),
  inverse_a: same('(2 − {value} ÷ {target}) × 100 = {result}'),
  inverse_b: same('{target} ÷ {value} × 100 = {result}'),
  inverse_none: {
    zh: '实际值 {value} 不大于 0，得最高分 {result}',
    en: 'The value {value} is not above 0 and gets the most: {result}',
  },
  minmax_up: same('{low} + ({value} − {least}) ÷ ({most} − {least}) × {span} = {result}'),
  minmax_down: same('{low} + ({most} − {value}) ÷ ({most} − {least}) × {span} = {result}'),
  all_equal: {
    zh: '同类各对象都是 {value}，统一得 {result}',
    en: 'All of the class have {value} and get {result}',
  },
  place_up: {
    zh: '{value} 从高到低在 {of} 个中排第 {place}',
    en: '{value} is place {place} of {of}, highest first',
  },
  place_down: {
    zh: '{value} 从低到高在 {of} 个中排第 {place}',
    en: '{value} is place {place} of {of}, lowest first',
  },
  place_shared_up: {
    zh: '{value} 从高到低在 {of} 个中并列第 {place} 至 {worst}',
    en: '{value} shares places {place} to {worst} of {of}, highest first',
  },
  place_shared_down: {
    zh: '{value} 从低到高在 {of} 个中并列第 {place} 至 {worst}',
    en: '{value} shares places {place} to {worst} of {of}, lowest first',
  },
  ladder: {
    zh: '得 {points} 分：{points} ÷ {full} × 100 = {result}',
    en: '{points} points: {points} ÷ {full} × 100 = {result}',
  },
  linear: same('({of} − {place}) ÷ {last} × 100 = {result}'),
  borda: after('胜过的个数 ÷ 其余个数', 'Beaten ÷ others', '{beaten} ÷ {last} × 100 = {result}'),
  ratio_first: after('第 1 名得满分', 'The first gets all', '{points} ÷ {full} × 100 = {result}'),
  ratio_up: after('与第 1 名之比', 'Against the first', '{value} ÷ {first} × 100 = {result}'),
  ratio_down: after('与第 1 名之比', 'Against the first', '{first} ÷ {value} × 100 = {result}'),
  ratio_rest: after(
    '第 {to} 名以后得 {points} 分',
    'After place {to}: {points} points',
    '{points} ÷ {full} × 100 = {result}',
  ),
  reversed: after(
    '倒数第 {back} 名得 {points} 分',
    'Place {back} from the end: {points} points',
    '({start} − {step} × {ups}) ÷ {full} × 100 = {result}',
  ),
  reversed_none: {
    zh: '倒数第 {back} 名，已减到 0 分，得 {result}',
    en: 'Place {back} from the end: nothing is left, {result}',
  },
  alone: { zh: '同类只有一个，得 {result}', en: 'The only one of the class gets {result}' },
  goalposts_linear: same('({value} − {from}) ÷ ({to} − {from}) × 100 = {result}'),
  goalposts_log: same('(ln {value} − ln {from}) ÷ (ln {to} − ln {from}) × 100 = {result}'),
  derived: { zh: '{name_zh}：{formula} = {result}', en: '{name_en}: {formula} = {result}' },
  expression: same('{formula} = {result}'),
  imported: same('{value} ÷ {full} × 100 = {result}'),
  efficacy: same('({value} − {worst}) ÷ ({best} − {worst}) × {span} + {base} = {result}'),
  percentile: after(
    '{of} 个中有 {below} 个不如它，{level} 个相同（含自身）',
    'Of {of}, {below} do worse and {level} are level, itself included',
    '({below} + {level} ÷ 2) ÷ {of} × 100 = {result}',
  ),
  distance_both: after(
    '|{value} − {target}| 为与目标的距离',
    '|{value} − {target}| is the distance',
    '(1 − {gap} ÷ {size}) × 100 = {result}',
  ),
  distance_worse_up: same('(1 − ({target} − {value}) ÷ {size}) × 100 = {result}'),
  distance_worse_down: same('(1 − ({value} − {target}) ÷ {size}) × 100 = {result}'),
  standards: after(
    '达到{grade_zh}值',
    'Reaches {grade_en}',
    '{low} + ({value} − {from}) ÷ ({to} − {from}) × {worth} = {result}',
  ),
  standards_best: {
    zh: '{value} 达到优秀值 {at}，得 {result}',
    en: '{value} reaches excellent {at} and gets {result}',
  },
  standards_none: {
    zh: '{value} 不到较差值 {at}，得 {result}',
    en: '{value} falls short of poor {at} and gets {result}',
  },
  rubric: after(
    '{value} {name_zh}，得 {points} 分',
    '{value} {name_en}, {points} points',
    '{points} ÷ {full} × 100 = {result}',
  ),
  ballot_class: after(
    '{name_zh}（权重 {weight}%）',
    '{name_en} (weight {weight} %)',
    '{value} ÷ {full} × 100 = {result}',
  ),
  ballot_out: {
    zh: '{name_zh}（权重 {weight}%）参评率 {turnout}% 低于 {least}%，不计',
    en: '{name_en} (weight {weight} %) does not count: turnout {turnout} % is below {least} %',
  },
  ballot: same('({terms}) ÷ {carried} = {result}'),
  panel: after(
    '各评分人所打分（百分制）的平均',
    'Mean of the raters, out of 100',
    '({terms}) ÷ {count} = {result}',
  ),
  panel_zscore: after(
    '第 {number} 位评分人校准后',
    'Rater {number}, adjusted',
    '{mean} + {sd} × ({value} − {average}) ÷ {deviation} = {result}',
  ),
  panel_level: {
    zh: '第 {number} 位评分人给各对象都打 {value}，按全体平均 {result} 计',
    en: 'Rater {number} gave everybody {value} and counts as the mean of all: {result}',
  },
  panel_few: {
    zh: '只有 {count} 人打分，不到 {from} 人，不去掉最高分和最低分',
    en: 'Only {count} scores, not {from}: the highest and the lowest stay',
  },
  panel_ends: {
    zh: '去掉最高分 {most} 和最低分 {least}',
    en: 'The highest, {most}, and the lowest, {least}, are left out',
  },
  panel_adjusted: after('校准后的平均', 'Mean after that', '({terms}) ÷ {count} = {result}'),
  piecewise: same('{y1} + ({value} − {x1}) ÷ ({x2} − {x1}) × ({y2} − {y1}) = {result}'),
  piecewise_end: {
    zh: '{value} 在端点 {x1} 或以外，得 {result}',
    en: '{value} is at or beyond the end {x1} and gets {result}',
  },
  zscore_up: after(
    '{count} 个的均值和标准差',
    'Mean and deviation of {count}',
    '{mean} + {sd} × ({value} − {average}) ÷ {deviation} = {result}',
  ),
  zscore_down: after(
    '{count} 个的均值和标准差',
    'Mean and deviation of {count}',
    '{mean} + {sd} × ({average} − {value}) ÷ {deviation} = {result}',
  ),
  part: { zh: '{name_zh}（占 {share}%）', en: '{name_en} ({share} %)' },
  blend: same('{terms} = {result}'),
  cap: { zh: '{before} 超过上限，取 {limit}', en: '{before} is above the cap and becomes {limit}' },
  floor: { zh: '{before} 低于下限，取 {limit}', en: '{before} is below the floor and becomes {limit}' },
  factor: after('乘以系数', 'Times the factor', '{before} × {factor} = {result}'),
  factor_named: after('乘以{name_zh}', 'Times {name_en}', '{before} × {factor} = {result}'),
  missing_last: {
    zh: '本期未报送，按{period_zh}的得分计',
    en: 'Not handed in; the score of {period_en} counts',
  },
  missing_mean: {
    zh: '本期未报送，按同类 {count} 个得分的平均计，得 {result}',
    en: 'Not handed in; the mean of {count} scores of the class counts: {result}',
  },
  missing_zero: { zh: '未报送，按办法计 0 分', en: 'Not handed in; counted as 0 by the scheme' },
  ...ledgerSentences,
  ...totalSentences,
}

export const stepNames = Object.keys(sentences)

/** A step as a sentence with its numbers: 「92 ÷ 100 × 100 = 92.00」. */
export function describeStep({ name, values }: Step): Text {
  return fill(sentences[name] ?? same(name), values)
}
