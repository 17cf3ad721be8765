import { describe, expect, it } from 'vitest'
import { attain, type MethodInput } from '../scheme.fixture.ts'
import { describeNoScore } from './no-score.ts'
import { describeStep } from './steps.ts'
import { describeWarning } from './warnings.ts'

const measure = { kind: 'value', field: 'v' } as const
const target = { field: 't' } as const

const say = (method: MethodInput, values: Record<string, Record<string, string>>, rest = {}) =>
  attain(method, values, rest)[0]!.steps.map((step) => describeStep(step).zh)

describe('a step is a sentence with its numbers', () => {
  it.each<[string, MethodInput, Record<string, Record<string, string>>, string[]]>([
    [
      'completion',
      { kind: 'completion', measure, target },
      { u: { v: '92', t: '100' } },
      ['92 ÷ 100 × 100 = 92.00'],
    ],
    [
      'pace and cap',
      { kind: 'completion', measure, target: { field: 't', pace: 'linear' }, cap: 1.2 },
      { u: { v: '1300', t: '1200' } },
      ['时序目标：1200 × 10 ÷ 12 = 1000', '1300 ÷ 1000 × 100 = 130.00', '130.00 超过上限，取 120.00'],
    ],
    [
      'difference and floor',
      { kind: 'completion', measure, target, pointsBelowZero: 5 },
      { u: { v: '-30', t: '5' } },
      ['实际或目标不大于 0，按差值计：100 + 5 × (-30 − 5) = -75.00', '-75.00 低于下限，取 0.00'],
    ],
    [
      'difference of what is below zero',
      { kind: 'completion', measure, target, pointsBelowZero: 5, cap: 1.2 },
      { u: { v: '-2', t: '-4' } },
      ['实际或目标不大于 0，按差值计：100 + 5 × (-2 − (-4)) = 110.00'],
    ],
    [
      'inverse a',
      { kind: 'inverse', measure, target },
      { u: { v: '33', t: '30' } },
      ['(2 − 33 ÷ 30) × 100 = 90.00'],
    ],
    [
      'inverse b',
      { kind: 'inverse', measure, target, form: 'b' },
      { u: { v: '33', t: '30' } },
      ['30 ÷ 33 × 100 = 90.90909091'],
    ],
    [
      'inverse b of nothing',
      { kind: 'inverse', measure, target, form: 'b' },
      { u: { v: '0', t: '30' } },
      ['实际值 0 不大于 0，得最高分 100.00'],
    ],
    [
      'min–max',
      { kind: 'minmax', measure, low: 60 },
      { u: { v: '7' }, v: { v: '5' }, w: { v: '10' } },
      ['60 + (7 − 5) ÷ (10 − 5) × 40 = 76.00'],
    ],
    ['all equal', { kind: 'minmax', measure }, { u: { v: '7' } }, ['同类各对象都是 7，统一得 100.00']],
    [
      'ladder',
      { kind: 'rank', measure, form: 'ladder', points: [60, 57], full: 60 },
      { u: { v: '7' }, v: { v: '9' } },
      ['7 从高到低在 2 个中排第 2', '得 57 分：57 ÷ 60 × 100 = 95.00'],
    ],
    [
      'line with a tie',
      { kind: 'rank', measure, form: 'linear' },
      { u: { v: '7' }, v: { v: '7' }, w: { v: '9' } },
      ['7 从高到低在 3 个中并列第 2 至 3', '(3 − 2) ÷ 2 × 100 = 50.00'],
    ],
    [
      'alone',
      { kind: 'rank', measure, form: 'linear' },
      { u: { v: '7' } },
      ['7 从高到低在 1 个中排第 1', '同类只有一个，得 100.00'],
    ],
    [
      'broken line',
      {
        kind: 'piecewise',
        measure,
        points: [
          [80, 60],
          [100, 100],
        ],
      },
      { u: { v: '90' } },
      ['60 + (90 − 80) ÷ (100 − 80) × (100 − 60) = 80.00'],
    ],
    [
      'its end',
      {
        kind: 'piecewise',
        measure,
        points: [
          [80, 60],
          [100, 100],
        ],
      },
      { u: { v: '120' } },
      ['120 在端点 100 或以外，得 100.00'],
    ],
    [
      'z-score',
      { kind: 'zscore', measure },
      { u: { v: '3' }, v: { v: '1' }, w: { v: '2' } },
      ['3 个的均值和标准差：60 + 10 × (3 − 2) ÷ 1 = 70.00'],
    ],
    [
      'growth',
      {
        kind: 'piecewise',
        measure: { kind: 'growth', field: 'v', lag: 1 },
        points: [
          [0, 0],
          [10, 100],
        ],
      },
      { u: { v: '105', 'v@2026-09': '100' } },
      ['增速%：(105 − 100) ÷ 100 × 100 = 5', '0 + (5 − 0) ÷ (10 − 0) × (100 − 0) = 50.00'],
    ],
    [
      'share',
      {
        kind: 'piecewise',
        measure: { kind: 'share', part: 'v', whole: 'w' },
        points: [
          [0, 0],
          [100, 100],
        ],
      },
      { u: { v: '3', w: '4' } },
      ['占比%：3 ÷ 4 × 100 = 75', '0 + (75 − 0) ÷ (100 − 0) × (100 − 0) = 75.00'],
    ],
  ])('%s', (_, method, values, sentences) => {
    expect(say(method, values)).toEqual(sentences)
  })

  it('for a figure that counts as zero', () => {
    expect(say({ kind: 'minmax', measure }, { u: {} }, { missing: 'zero' })).toEqual([
      '未报送，按办法计 0 分',
    ])
  })

  it('in English too', () => {
    const [score] = attain({ kind: 'rank', measure, form: 'linear' }, { u: { v: '7' }, v: { v: '9' } })
    expect(score!.steps.map((step) => describeStep(step).en)).toEqual([
      '7 is place 2 of 2, highest first',
      '(2 − 2) ÷ 1 × 100 = 0.00',
    ])
  })
})

it('says why there is no score, with the field named by whoever knows its name', () => {
  const missing = { code: 'missing_value', field: 'v', period: '2026-10' } as const
  expect(describeNoScore(missing)).toEqual({
    zh: '缺少2026年10月的数据“v”',
    en: 'No value of “v” for October 2026',
  })
  expect(describeNoScore(missing, () => ({ zh: '产值', en: 'output' })).zh).toBe('缺少2026年10月的数据“产值”')
  expect(describeNoScore({ code: 'target_not_positive', field: 't', value: '-1' }).zh).toBe(
    '目标值“t”为 -1，不大于 0，无法计算完成率',
  )
  expect(describeNoScore({ code: 'not_scored' }).en).toBe('Shown, not scored')
})

it('says what a warning means', () => {
  expect(describeWarning('degenerate_group').zh).toContain('全部相等')
})
