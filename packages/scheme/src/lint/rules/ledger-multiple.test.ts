import { expect, it } from 'vitest'
import { ledgerFindings, ruleFindings } from '../ledger.fixture.ts'

const points = { kind: 'multiple', min: 3, max: 10 } as const

it('accepts no cap, and one that the heaviest indicator keeps: 60 points × 10 are 600', () => {
  expect(ruleFindings({ points })).toEqual([])
  expect(ruleFindings({ points, cap: 600 }, { bonus: 30 })).toEqual([])
})

it('says where a multiple would be cut', () => {
  const found = ['ledger_multiple_capped ledger.rules[0].points.max']
  expect(ruleFindings({ points, cap: 599.99 })).toEqual(found)
  expect(ruleFindings({ points }, { deduction: 200 })).toEqual(found)
})

it('counts the points a unit has by weights of its own', () => {
  const rule = { id: 'r', name: { zh: '加', en: 'plus' }, kind: 'bonus' as const, points, cap: 600 }
  expect(
    ledgerFindings({ rules: [rule] }, (draft) => {
      draft.weightings = [{ class: 'district', unit: 'a', weights: { gdp: 70, air: 30 } }]
    }),
  ).toEqual(['ledger_multiple_capped ledger.rules[0].points.max'])
})
