import { describe, expect, it } from 'vitest'
import {
  attain,
  indicatorOf,
  leavesOf,
  schemeOf,
  scoresOf,
  shown,
  type MethodInput,
} from '../scheme.fixture.ts'

const byRank = (rest: object): MethodInput =>
  ({ kind: 'rank', form: 'ladder', measure: { kind: 'value', field: 'v' }, ...rest }) as MethodInput
const five = { points: [60, 57, 54, 51, 48], full: 60 }

const scores = (method: MethodInput, values: string[], direction: 'up' | 'down' = 'up') =>
  attain(method, Object.fromEntries(values.map((v, k) => [`u${k}`, { v }])), { direction }).map(shown)

it('methods.md P4: the third of a ladder 60, 57, 54, 51, 48 gets 54 of 60 points', () => {
  const rest = {
    kind: 'piecewise',
    measure: { kind: 'value', field: 'w' },
    points: [
      [0, 0],
      [1, 0],
    ],
  } as MethodInput
  const indicators = [
    indicatorOf('i', { weight: 60, method: byRank(five) }),
    indicatorOf('j', { weight: 40, method: rest }),
  ]
  const values = Object.fromEntries([9, 8, 7, 6].map((v, k) => [`u${k}`, { 'i.v': String(v), 'j.w': '0' }]))
  const points = scoresOf(schemeOf([{ weight: 100, indicators }]), values).map(
    (score) => leavesOf(score)[0]!.contribution,
  )
  expect(points).toEqual([60_00000000, 57_00000000, 54_00000000, 51_00000000])
})

it('gives places beyond the ladder its last points', () => {
  expect(scores(byRank({ points: [100, 50] }), ['4', '3', '2', '1'])).toEqual([
    '100.00',
    '50.00',
    '50.00',
    '50.00',
  ])
})

describe('ties', () => {
  it('share the points of their better place', () => {
    expect(scores(byRank({ points: [100, 90, 80, 70] }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '90.00',
      '90.00',
      '70.00',
    ])
  })
  it('or the average of the places they cover', () => {
    expect(scores(byRank({ points: [100, 90, 80, 70], ties: 'average' }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '85.00',
      '85.00',
      '70.00',
    ])
    expect(scores(byRank({ form: 'linear', ties: 'average' }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '50.00',
      '50.00',
      '0.00',
    ])
  })
})

it('spreads places evenly from 100 to 0', () => {
  expect(scores(byRank({ form: 'linear' }), ['1', '2', '3', '4', '5'])).toEqual([
    '0.00',
    '25.00',
    '50.00',
    '75.00',
    '100.00',
  ])
})

it('puts the smallest first where less is better', () => {
  expect(scores(byRank({ form: 'linear' }), ['1', '2', '3'], 'down')).toEqual(['100.00', '50.00', '0.00'])
})

it('gives one alone the first place', () => {
  expect(scores(byRank({ form: 'linear' }), ['7'])).toEqual(['100.00'])
  expect(scores(byRank(five), ['7'])).toEqual(['100.00'])
})

it('leaves those without a value out of the places', () => {
  expect(scores(byRank({ form: 'linear' }), ['9', '', '5'])).toEqual(['100.00', 'missing_value', '0.00'])
})

it('ties figures that are equal in decimals, however computers hold them', () => {
  const growth = byRank({ form: 'linear', measure: { kind: 'growth', field: 'v', lag: 1 } })
  const values = {
    a: { v: '1.1', 'v@2026-09': '1' },
    b: { v: '220', 'v@2026-09': '200' },
    c: { v: '5', 'v@2026-09': '5' },
  }
  expect(attain(growth, values).map(shown)).toEqual(['100.00', '100.00', '0.00'])
})
