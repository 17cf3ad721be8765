import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'
import { readMeasure } from './figure.ts'
import { readerOf } from './read.fixture.ts'

/** The figure itself, as a score out of 100. */
const contribution: MethodInput = {
  kind: 'imported',
  measure: { kind: 'contribution', field: 'v', lag: 12 },
}
const over = (pairs: [now: string, before: string][]) =>
  attain(contribution, Object.fromEntries(pairs.map(([v, b], k) => [`u${k}`, { v, 'v@2025-10': b }])))
const say = (scores: ReturnType<typeof over>, row = 0) => describeStep(scores[row]!.steps[0]!).zh

it('methods.md P8: the own change in the change of all', () => {
  const scores = over([
    ['110', '100'],
    ['225', '200'],
    ['105', '100'],
  ])
  expect(scores.map(shown)).toEqual(['25.00', '62.50', '12.50'])
  expect(say(scores)).toBe('贡献率%：(110 − 100) ÷ (440 − 400) × 100 = 25')
  expect(scores[0]!.inputs.map(({ role, period }) => `${role} ${period}`)).toEqual([
    'value 2026-10',
    'base 2025-10',
  ])
})

it('is the share of the level where the class did not grow, and says so', () => {
  for (const last of ['190', '180']) {
    const scores = over([
      ['110', '100'],
      [last, '200'],
    ])
    expect(shown(scores[0]!)).toBe(last === '190' ? '36.66666667' : '37.93103448')
  }
  expect(
    say(
      over([
        ['110', '100'],
        ['190', '200'],
      ]),
    ),
  ).toBe('全类合计没有增长（300 → 300），按所占比重%：110 ÷ 300 × 100 = 36.66666667')
})

it('is below zero for who shrinks while all grow, exact where binary sums are not', () => {
  const scores = over([
    ['0.3', '0.1'],
    ['0.1', '0.2'],
  ])
  expect(scores.map(shown)).toEqual(['200.00', '-100.00'])
  // 0.1 + 0.2 is more than 0.3 in binary: the class would seem to grow.
  expect(
    over([
      ['0.1', '0.3'],
      ['0.2', '0'],
    ]).map(shown),
  ).toEqual(['33.33333333', '66.66666667'])
})

it('counts only those who have both figures', () => {
  const scores = over([
    ['110', '100'],
    ['230', '200'],
    ['999', ''],
    ['', '5'],
  ])
  expect(scores.map(shown)).toEqual(['25.00', '75.00', 'missing_value', 'missing_value'])
  expect(scores[2]!.reason).toEqual({ code: 'missing_value', field: 'v', period: '2025-10' })
})

it('has no shares of a level that is not above zero', () => {
  expect(
    over([
      ['-2', '0'],
      ['1', '2'],
    ]).map(shown),
  ).toEqual(['value_not_positive', 'value_not_positive'])
  expect(over([['', '']]).map(shown)).toEqual(['missing_value'])
  const [none] = over([
    ['-1', '2'],
    ['1', '2'],
  ])
  expect(none!.reason).toEqual({ code: 'value_not_positive', field: 'v', value: '0' })
})

it('is none where the numbers do not reach, with the figure that leaves them', () => {
  const most = '9'.repeat(308)
  const read = (values: Record<string, Record<string, string>>) =>
    readMeasure({ kind: 'contribution', field: 'v', lag: 12 }, readerOf(values))
  // All together grow by twice what a number can hold.
  const grown = read({ a: { v: most, 'v@2025-10': `-${most}` }, b: { v: '1', 'v@2025-10': '1' } })
  expect(grown.values).toEqual(Float64Array.of(Number.NaN, 0))
  expect(grown.whyNot(0)).toEqual({ code: 'out_of_range', value: most })
  // All together stand at 1, of which one has more than a number can hold in %.
  const low = `-${'9'.repeat(307)}8`
  const level = read({ a: { v: most, 'v@2025-10': most }, b: { v: low, 'v@2025-10': low } })
  expect(level.values).toEqual(Float64Array.of(Number.NaN, Number.NaN))
  expect(level.whyNot(1)).toEqual({ code: 'out_of_range', value: low })
})
