import { expect, it } from 'vitest'
import { ruleFindings } from '../ledger.fixture.ts'

it('accepts deductions that may be forgiven, and bonuses that say nothing', () => {
  expect(ruleFindings({ kind: 'deduction', forgivable: true })).toEqual([])
  expect(ruleFindings({ kind: 'bonus', forgivable: false })).toEqual([])
})

it('refuses a bonus to be forgiven', () => {
  expect(ruleFindings({ kind: 'bonus', forgivable: true })).toEqual([
    'ledger_forgivable ledger.rules[0].forgivable',
  ])
})
