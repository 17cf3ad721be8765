import { describe, expect, it } from 'vitest'
import { publish, showPoints } from '../numbers/rounding.ts'
import type { SubjectScore } from '../types.ts'
import { describeNoScore } from '../words/no-score.ts'
import { describeStep } from '../words/steps.ts'
import { component, factsOf, months, scoreOf, yearly } from './composition.fixture.ts'

const twoDecimals = { mode: 'half_up', decimals: 2 } as const
const published = ({ total }: SubjectScore) => total !== null && publish(total, twoDecimals)
const leaf = (score: SubjectScore) => score.boards[0]!.indicators[0]!
const attained = (score: SubjectScore) => {
  const { attained: points, reason } = leaf(score)
  return points === null ? reason!.code : showPoints(points)
}
const said = (score: SubjectScore) => leaf(score).steps.map((step) => describeStep(step).zh)

const wholeYear = months('88.1 87.9 90 86.5 89.25 88.75 91 85.5 88 89 90.5 87.5'.split(' '))
const monthly = (rest: Parameters<typeof component>[2] = {}) =>
  yearly([component('monthly', 100, { every: 'month', ...rest })])

describe('the same months enter the year of a body and of a person with different shares (S1-08, S1-15, D7)', () => {
  const boards = [
    component('monthly', 40, { every: 'month' }),
    component('politics', 10),
    component('annual', 50),
  ]
  const weights = { monthly: 30, monthly_score: 30, annual: 60, annual_score: 60 }
  const scheme = yearly(boards, { weightings: [{ class: 'person', weights }] })
  const facts = factsOf({ monthly: wholeYear, politics: { '2026': '92' }, annual: { '2026': '90' } })

  it('40 × 88.5 % + 10 × 92 % + 50 × 90 % = 89.60 for the body', () => {
    expect(published(scoreOf(scheme, facts))).toBe('89.60')
  })
  it('30 × 88.5 % + 10 × 92 % + 60 × 90 % = 89.75 for the person', () => {
    const score = scoreOf(scheme, facts, 'person')
    expect(published(score)).toBe('89.75')
    expect(score.boards.map(({ contribution }) => showPoints(contribution))).toEqual([
      '26.55',
      '9.20',
      '54.00',
    ])
  })
})

it('adds up the four components of S0-16: special assessment, performance, panel, many bodies', () => {
  const boards = [
    component('special', 40, { every: 'quarter' }),
    component('performance', 30, { every: 'year' }),
    component('panel', 20),
    component('bodies', 10),
  ]
  const quarters = { '2026-Q1': '90', '2026-Q2': '88', '2026-Q3': '91.5', '2026-Q4': '92.5' }
  const facts = factsOf({
    special: quarters,
    ...{ performance: { '2026': '86.4' }, panel: { '2026': '95' }, bodies: { '2026': '97.54' } },
  })
  const score = scoreOf(yearly(boards), facts)
  expect(attained(score)).toBe('90.50')
  // 36.2 + 25.92 + 19 + 9.754
  expect(showPoints(score.total!)).toBe('90.874')
})

describe('a person who served seven of twelve months (D7)', () => {
  // April to October: 616.35 ÷ 7 = 88.05.
  const served = factsOf({ monthly: months('86.1 90.2 88 87.05 89.5 86.5 89'.split(' '), 4) })

  it('has the mean of those seven, and can follow it', () => {
    const score = scoreOf(monthly(), served)
    expect(attained(score)).toBe('88.05')
    expect(said(score)).toEqual([
      '没有结果、不计入的：2026年1月、2026年2月、2026年3月、2026年11月、2026年12月',
      '2026年4月 86.1 + 2026年5月 90.2 + 2026年6月 88 + 2026年7月 87.05 + 2026年8月 89.5 + 2026年9月 86.5 + 2026年10月 89 = 616.35；616.35 ÷ 7 = 88.05',
      '88.05 ÷ 100 × 100 = 88.05',
    ])
    expect(leaf(score).inputs.map(({ period }) => period)).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((month) => `2026-${String(month).padStart(2, '0')}`),
    )
  })
  it('has 0 for the other five where the scheme says so, and is told', () => {
    const score = scoreOf(monthly({ over: 'all' }), served)
    expect(attained(score)).toBe('51.3625')
    expect(said(score)[0]).toBe(
      '没有结果、按 0 计的：2026年1月、2026年2月、2026年3月、2026年11月、2026年12月',
    )
    expect(said(score)[1]).toContain('616.35 ÷ 12 = 51.3625')
  })
  it('has none where eight are asked for, with the reason', () => {
    expect(attained(scoreOf(monthly({ atLeast: 7 }), served))).toBe('88.05')
    const { reason } = leaf(scoreOf(monthly({ atLeast: 8 }), served))
    expect(describeNoScore(reason!, () => ({ zh: '月度得分', en: 'monthly score' }))).toEqual({
      zh: '2026年内“月度得分”只有 7 期有已公布的结果，至少要 8 期',
      en: '“monthly score” has a published result for 7 of the periods in 2026; at least 8 is asked for',
    })
  })
})

describe('with nothing to average', () => {
  it.each(['present', 'all'] as const)('there is no score (%s), and no zero', (over) => {
    const score = scoreOf(monthly({ over }), [])
    expect([attained(score), score.total]).toEqual(['too_few_results', null])
  })
  it('the weight goes to the other components unless the scheme says otherwise', () => {
    const boards = [component('monthly', 40, { every: 'month' }), component('annual', 60)]
    const facts = factsOf({ annual: { '2026': '90' } })
    expect(published(scoreOf(yearly(boards), facts))).toBe('90.00')
    boards[0]!.indicators![0]!.missing = 'zero'
    expect(published(scoreOf(yearly(boards), facts))).toBe('54.00')
    boards[0]!.indicators![0]!.missing = 'block'
    expect(scoreOf(yearly(boards), facts).total).toBeNull()
  })
})

it('a value that cannot be taken spoils the mean: it is not left out as if the month had not been served', () => {
  const facts = factsOf({ monthly: wholeYear })
  const twice = [...facts, { ...facts[2]!, value: '55' }]
  expect(attained(scoreOf(monthly(), twice))).toBe('conflicting_values')
  expect(leaf(scoreOf(monthly(), twice)).reason).toMatchObject({ period: '2026-03' })
  const odd = facts.map((fact, k) => (k === 4 ? { ...fact, value: '优' } : fact))
  expect(attained(scoreOf(monthly(), odd))).toBe('not_a_number')
})

it('says in both languages which periods it adds up and which it lacks', () => {
  const scheme = yearly([component('special', 100, { every: 'quarter' })])
  const of = (values: Record<string, string>) =>
    leaf(scoreOf(scheme, factsOf({ special: values }))).steps.map((step) => describeStep(step).en)
  expect(of({ '2026-Q1': '90', '2026-Q3': '88' }).slice(0, 2)).toEqual([
    'Without a result, left out: Q2 2026, Q4 2026',
    'Q1 2026 90 + Q3 2026 88 = 178; 178 ÷ 2 = 89',
  ])
  // Nothing is said to be lacking where nothing is.
  expect(of({ '2026-Q1': '90', '2026-Q2': '88', '2026-Q3': '91.5', '2026-Q4': '92.5' })[0]).toBe(
    'Q1 2026 90 + Q2 2026 88 + Q3 2026 91.5 + Q4 2026 92.5 = 362; 362 ÷ 4 = 90.5',
  )
})

it('has no mean of what is beyond all numbers, with their sum as the reason', () => {
  const facts = factsOf({ monthly: months(['9'.repeat(308), '9'.repeat(308)]) })
  const { reason } = leaf(scoreOf(monthly({ atLeast: 2 }), facts))
  expect(reason).toEqual({ code: 'out_of_range', value: `1${'9'.repeat(307)}8` })
})

it('zeros, negatives and one month alone are figures like others', () => {
  const of = (...scores: string[]) => attained(scoreOf(monthly(), factsOf({ monthly: months(scores) })))
  expect([of('0', '0'), of('-3', '5'), of('77.77'), of('90', '90', '90')]).toEqual([
    '0.00',
    '1.00',
    '77.77',
    '90.00',
  ])
})

it('takes no figure of another year, nor one filed under the year itself', () => {
  const facts = factsOf({ monthly: { '2025-12': '10', '2026': '20', '2026-Q1': '30', '2026-12': '80' } })
  expect(attained(scoreOf(monthly(), facts))).toBe('80.00')
})

it('shows the results of an indicator that is not scored', () => {
  const scheme = yearly([component('annual', 100), component('monthly', 0, { every: 'month' })])
  const facts = factsOf({ annual: { '2026': '90' }, monthly: months(['80', '81']) })
  const shown = scoreOf(scheme, facts).boards[1]!.indicators[0]!
  expect(shown.inputs.map(({ value }) => value)).toEqual(['80', '81'])
})
