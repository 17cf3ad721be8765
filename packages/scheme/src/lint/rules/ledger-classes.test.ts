import { expect, it } from 'vitest'
import { goodLedger, ledgerFindings, ruleFindings } from '../ledger.fixture.ts'

it('accepts rules for all, and for classes the scheme has', () => {
  expect(ruleFindings({ classes: ['district'] })).toEqual([])
})

it('refuses a class the scheme does not have', () => {
  expect(ruleFindings({ classes: ['district', 'village'] })).toEqual([
    'ledger_class_unknown ledger.rules[0].classes[1]',
  ])
})

it('says which class no rule is for', () => {
  const rules = goodLedger().rules.map((rule) => ({ ...rule, classes: ['district'] }))
  const town = { id: 'town', name: { zh: '乡镇', en: 'towns' } }
  expect(ledgerFindings({ rules }, (draft) => draft.classes.push(town))).toEqual([
    'ledger_class_idle ledger.rules',
  ])
})
