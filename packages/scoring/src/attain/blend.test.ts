import { expect, it } from 'vitest'
import { publish } from '../numbers/rounding.ts'
import { attain, attainOne, type MethodInput } from '../scheme.fixture.ts'

const text = (zh: string, en: string) => ({ zh, en })
/** S1-03: level 80 %, growth 20 %, the growth being a field of its own. */
const eightyTwenty: MethodInput = {
  kind: 'blend',
  parts: [
    {
      name: text('总量', 'level'),
      share: 0.8,
      method: { kind: 'completion', measure: { kind: 'value', field: 'v' }, target: { field: 't' } },
    },
    {
      name: text('增速', 'growth'),
      share: 0.2,
      method: { kind: 'completion', measure: { kind: 'value', field: 'w' }, target: { field: 'g' } },
    },
  ],
}
const fields = [
  { id: 'v', name: text('总量', 'level'), unit: '亿元' },
  { id: 'w', name: text('增速', 'growth'), unit: '%' },
  { id: 't', name: text('总量目标', 'level target'), unit: '亿元', source: 'target' as const },
  { id: 'g', name: text('增速目标', 'growth target'), unit: '%', source: 'target' as const },
]

it('methods.md P5 A: 92 of 100 and 10.5 % of 11 % make 92.69', () => {
  const [score] = attain(eightyTwenty, { u1: { v: '92', w: '10.5', t: '100', 'g@2026': '11' } }, { fields })
  // 0.8 × 92 + 0.2 × 10.5 ÷ 11 × 100 = 92.69090909…
  expect(score!.attained).toBe(92_69090909)
  expect(publish(score!.attained!, { mode: 'half_up', decimals: 2 })).toBe('92.69')
})

it('shows each part and how they are mixed', () => {
  const [score] = attain(eightyTwenty, { u1: { v: '92', w: '10.5', t: '100', 'g@2026': '11' } }, { fields })
  expect(score!.steps).toEqual([
    { name: 'part', values: { name_zh: '总量', name_en: 'level', share: '80' } },
    { name: 'completion', values: { value: '92', target: '100', result: '92.00' } },
    { name: 'part', values: { name_zh: '增速', name_en: 'growth', share: '20' } },
    { name: 'completion', values: { value: '10.5', target: '11', result: '95.45454545' } },
    { name: 'blend', values: { terms: '0.8 × 92.00 + 0.2 × 95.45454545', result: '92.69090909' } },
  ])
})

it('has no score when a part has none, for that part’s reason', () => {
  const [score] = attain(eightyTwenty, { u1: { v: '92', t: '100', 'g@2026': '11' } }, { fields })
  expect(score!.reason).toEqual({ code: 'missing_value', field: 'w', period: '2026-10' })
  expect(score!.steps).toEqual([])
})

it('has no score when a part leaves what can be counted', () => {
  const spread = (field: string) => ({
    name: text('部分', 'part'),
    share: 0.5,
    method: { kind: 'minmax', measure: { kind: 'value', field } } as const,
  })
  const far = '9'.repeat(308)
  const scores = attain(
    { kind: 'blend', parts: [spread('v'), spread('w')] },
    { a: { v: `-${far}`, w: '1' }, b: { v: far, w: '2' } },
  )
  expect(scores[1]!.reason?.code).toBe('out_of_range')
})

it('computes growth from the figures themselves where the scheme asks for it', () => {
  const growth: MethodInput = {
    kind: 'completion',
    measure: { kind: 'growth', field: 'v', lag: 12 },
    target: { field: 't' },
  }
  expect(attainOne(growth, { v: '110.5', 'v@2025-10': '100', t: '11' })).toBe('95.45454545')
  expect(attainOne(growth, { v: '110.5', t: '11' })).toBe('missing_value')
  expect(attainOne(growth, { v: '110.5', 'v@2025-10': '0', t: '11' })).toBe('base_not_positive')
  expect(attainOne(growth, { v: '110.5', 'v@2025-10': '-100', t: '11' })).toBe('base_not_positive')
  const least = `0.${'0'.repeat(299)}1`
  expect(attainOne(growth, { v: '9'.repeat(300), 'v@2025-10': least, t: '11' })).toBe('out_of_range')
})

it('looks for last year’s target under last year', () => {
  const growth: MethodInput = {
    kind: 'piecewise',
    measure: { kind: 'growth', field: 't', lag: 12 },
    points: [
      [0, 0],
      [10, 100],
    ],
  }
  expect(attainOne(growth, { t: '110', 't@2025': '100' })).toBe('100.00')
})
