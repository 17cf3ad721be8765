import { expect, it } from 'vitest'
import { ruleFindings } from '../ledger.fixture.ts'

const of = (min: number, max: number) => ruleFindings({ points: { kind: 'multiple', min, max } })

it('accepts 3 to 10 times (S1-04), and one multiple for all', () => {
  expect([of(3, 10), of(4, 8), of(3, 3), of(10, 10)].flat()).toEqual([])
})

it.each([
  [2, 10],
  [3, 11],
  [2.9, 3],
  [0.5, 20],
])('points out %d to %d, which is beyond the usual range', (min, max) => {
  expect(of(min, max)).toEqual(['ledger_range_unusual ledger.rules[0].points'])
})

it('refuses a range written backwards', () => {
  expect(of(10, 3)).toEqual(['ledger_range ledger.rules[0].points.min'])
})
