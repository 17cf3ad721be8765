import type { Text } from '@plumbline/scheme'
import type { Step } from '../types.ts'
import { fill } from './fill.ts'

const same = (formula: string): Text => ({ zh: formula, en: formula })
const after = (zh: string, en: string, formula: string): Text => ({
  zh: `${zh}：${formula}`,
  en: `${en}: ${formula}`,
})

/** One sentence per step a method may record. */
const sentences: Record<string, Text> = {
  growth: after('增速%', 'Growth %', '({top} − {bottom}) ÷ {bottom} × 100 = {result}'),
  share: after('占比%', 'Share %', '{top} ÷ {bottom} × 100 = {result}'),
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
  alone: { zh: '同类只有一个，得 {result}', en: 'The only one of the class gets {result}' },
  goalposts_linear: same('({value} − {from}) ÷ ({to} − {from}) × 100 = {result}'),
  goalposts_log: same('(ln {value} − ln {from}) ÷ (ln {to} − ln {from}) × 100 = {result}'),
  imported: same('{value} ÷ {full} × 100 = {result}'),
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
  missing_zero: { zh: '未报送，按办法计 0 分', en: 'Not handed in; counted as 0 by the scheme' },
}

export const stepNames = Object.keys(sentences)

/** A step as a sentence with its numbers: 「92 ÷ 100 × 100 = 92.00」. */
export function describeStep({ name, values }: Step): Text {
  return fill(sentences[name] ?? same(name), values)
}
