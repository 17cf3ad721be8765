import { expect, it } from 'vitest'
import { goodLedger, ledgerFindings } from '../ledger.fixture.ts'

it('accepts rules with ids of their own', () => {
  expect(ledgerFindings(goodLedger())).toEqual([])
})

it('refuses an id used twice', () => {
  const { rules } = goodLedger()
  expect(ledgerFindings({ rules: [...rules, rules[1]!] })).toEqual(['ledger_id_repeated ledger.rules[4].id'])
})
