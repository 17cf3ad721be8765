import { expect, it } from 'vitest'
import { ruleFindings } from '../ledger.fixture.ts'

const of = (min: number, max: number) => ruleFindings({ points: { kind: 'multiple', min, max } })

it('accepts 3 to 10 times (S1-04), other ranges, and one multiple for all', () => {
  expect([of(3, 10), of(0.5, 20), of(3, 3)].flat()).toEqual([])
})

it('refuses a range written backwards', () => {
  expect(of(10, 3)).toEqual(['ledger_range ledger.rules[0].points.min'])
})
