import { expect, it } from 'vitest'
import { ruleFindings } from '../ledger.fixture.ts'

it('accepts caps that let at least one entry through, and any where the decider states the points', () => {
  expect(ruleFindings({ cap: 0.5 }, { deduction: 0.5 })).toEqual([])
  expect(ruleFindings({ points: { kind: 'given', max: 5 }, cap: 0.1 })).toEqual([])
  expect(ruleFindings({ points: { kind: 'none' }, cap: 0.1 }, { bonus: 0.1 })).toEqual([])
})

it('says where not even one entry counts in full', () => {
  expect(ruleFindings({ cap: 0.4 }, { deduction: 0.3 })).toEqual([
    'ledger_cap_low ledger.rules[0].cap',
    'ledger_cap_low ledger.cap.deduction',
  ])
})

it('counts a multiple from the lightest indicator: 40 points × 3 are 120', () => {
  const points = { kind: 'multiple', min: 3, max: 3 } as const
  expect(ruleFindings({ points, cap: 180 })).toEqual([])
  expect(ruleFindings({ points, cap: 119 })).toContain('ledger_cap_low ledger.rules[0].cap')
})
