import { describe, expect, it } from 'vitest'
import { scoreSubjects } from '../score-subjects.ts'
import {
  attain,
  attainOne,
  factsOf,
  indicatorOf,
  leavesOf,
  schemeOf,
  scoresOf,
  shown,
  type MethodInput,
} from '../scheme.fixture.ts'

const completion = (rest: object = {}): MethodInput => ({
  kind: 'completion',
  measure: { kind: 'value', field: 'v' },
  target: { field: 't' },
  ...rest,
})

describe('methods.md P2, 10 points', () => {
  it.each([
    { v: '92', t: '100', cap: 1, points: 9_20000000 },
    { v: '130', t: '100', cap: 1.2, points: 12_00000000 },
    { v: '130', t: '100', cap: 1, points: 10_00000000 },
  ])('$v of $t with cap $cap', ({ v, t, cap, points }) => {
    const nothing = {
      kind: 'piecewise',
      measure: { kind: 'value', field: 'v' },
      points: [
        [0, 0],
        [1, 0],
      ],
    } as MethodInput
    const indicators = [
      indicatorOf('i', { weight: 10, method: completion({ cap }) }),
      indicatorOf('j', { weight: 90, method: nothing }),
    ]
    const [score] = scoresOf(schemeOf([{ weight: 100, indicators }]), {
      u1: { 'i.v': v, 'i.t': t, 'j.v': '1' },
    })
    expect(leavesOf(score!).map(({ contribution }) => contribution)).toEqual([points, 0])
    expect(score!.total).toBe(points)
  })
})

it('asks for the part of a yearly target that is due by now', () => {
  expect(attainOne(completion({ target: { field: 't', pace: 'linear' } }), { v: '920', t: '1200' })).toBe(
    '92.00',
  )
})

it('gives the same to the same completion of different targets, whether or not twelve divides them', () => {
  const paced = completion({ target: { field: 't', pace: 'linear' }, cap: 2 })
  // Half of the year's target in October is 60 %: 7 × 10 ÷ 12 has no end, 12 × 10 ÷ 12 is 10.
  for (const [v, t] of [
    ['6', '12'],
    ['3.5', '7'],
    ['0.5', '1'],
    ['500000.5', '1000001'],
  ] as const)
    expect(attainOne(paced, { v, t })).toBe('60.00')
})

it('asks for the whole target when the year is over, without a step', () => {
  const scheme = schemeOf([
    {
      weight: 100,
      indicators: [indicatorOf('i', { method: completion({ target: { field: 't', pace: 'linear' } }) })],
    },
  ])
  const facts = factsOf({ u: { 'i.v@2026-12': '600', 'i.t': '1200' } })
  const subjects = [{ id: 'u', class: 'c' }]
  const [score] = scoreSubjects({ scheme, period: '2026-12', class: 'c', subjects, facts })
  expect(leavesOf(score!)[0]!.steps).toEqual([
    { name: 'completion', values: { value: '600', target: '1200', result: '50.00' } },
  ])
})

it('is never below zero', () => {
  expect(attainOne(completion(), { v: '-5', t: '100' })).toBe('0.00')
})

it('has no score for a target of zero or below, or for what is missing or no number', () => {
  expect(attainOne(completion(), { v: '5', t: '0' })).toBe('target_not_positive')
  expect(attainOne(completion(), { v: '5', t: '-1' })).toBe('target_not_positive')
  expect(attainOne(completion(), { v: '5' })).toBe('missing_value')
  expect(attainOne(completion(), { t: '5' })).toBe('missing_value')
  expect(attainOne(completion(), { v: '1,020.00', t: '5' })).toBe('not_a_number')
  expect(attainOne(completion(), { v: `1${'0'.repeat(400)}`, t: '5' })).toBe('not_a_number')
})

it('has no score where the number would leave what can be counted', () => {
  expect(attainOne(completion({ cap: 1e300 }), { v: '9'.repeat(200), t: '1' })).toBe('out_of_range')
})

describe('growth below zero (P5): 100 + 5 × (value − target), at least 0, at most the cap', () => {
  const growth = completion({ pointsBelowZero: 5, cap: 1.2 })
  it.each([
    { v: '-2', t: '8', score: '50.00' },
    { v: '-2', t: '-4', score: '110.00' },
    { v: '3', t: '-4', score: '120.00' },
    { v: '-30', t: '5', score: '0.00' },
    { v: '0', t: '4', score: '80.00' },
    { v: '4', t: '0', score: '120.00' },
    { v: '4', t: '8', score: '50.00' },
  ])('$v of $t gives $score', ({ v, t, score }) => {
    expect(attainOne(growth, { v, t })).toBe(score)
  })
})

it('or, with below: floor, nothing for a value not above zero, so that better never gets less', () => {
  const growth = completion({ pointsBelowZero: 5, cap: 1.2, below: 'floor' })
  expect(attainOne(growth, { v: '-1.9', t: '8' })).toBe('0.00')
  expect(attainOne(growth, { v: '0.1', t: '8' })).toBe('1.25')
  expect(attainOne(growth, { v: '-2', t: '-4' })).toBe('110.00')
  expect(attainOne(completion({ pointsBelowZero: 5 }), { v: '-1.9', t: '8' })).toBe('50.50')
})

it('says nothing of a limit that is only reached', () => {
  const names = (v: string) => attain(completion(), { u1: { v, t: '5' } })[0]!.steps.map(({ name }) => name)
  expect([names('0'), names('5')]).toEqual([['completion'], ['completion']])
})

it('shows every step with its numbers', () => {
  const [score] = attain(completion({ target: { field: 't', pace: 'linear' }, cap: 1.2 }), {
    u1: { v: '1300', t: '1200' },
  })
  expect(shown(score!)).toBe('120.00')
  expect(score!.steps).toEqual([
    { name: 'pace', values: { target: '1200', gone: '10', of: '12', result: '1000' } },
    { name: 'completion', values: { value: '1300', target: '1000', result: '130.00' } },
    { name: 'cap', values: { before: '130.00', limit: '120.00' } },
  ])
  expect(score!.inputs).toEqual([
    { role: 'value', indicator: 'i', field: 'v', period: '2026-10', value: '1300' },
    { role: 'target', indicator: 'i', field: 't', period: '2026', value: '1200' },
  ])
})
