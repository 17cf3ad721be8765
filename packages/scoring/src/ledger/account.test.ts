import { describe, expect, it } from 'vitest'
import { entryOf, ledgerScheme, rules, settledBy } from './ledger.fixture.ts'
import type { LedgerEntry } from './types.ts'

/** The first subject's steps: the entries by their ids, the rest by name. */
const told = (entries: readonly LedgerEntry[], scheme = ledgerScheme()) =>
  settledBy(scheme, entries)[0]!.stages[0]!.steps.map(({ name, values }) => values['entry'] ?? name)

describe('entries of one rule', () => {
  const on = (id: string, day: string) => entryOf(id, { date: `2026-10-${day}` })
  const read = ['z', 'a', 'b', 'c', 'y', 'ledger_sum']

  it.each<[string, LedgerEntry[]]>([
    ['as they are read', [on('z', '01'), on('a', '15'), on('b', '15'), on('c', '15'), on('y', '20')]],
    ['the other way round', [on('y', '20'), on('c', '15'), on('b', '15'), on('a', '15'), on('z', '01')]],
    ['mixed', [on('b', '15'), on('y', '20'), on('a', '15'), on('z', '01'), on('c', '15')]],
  ])('are read by date, those of one day by id: filed %s', (_, entries) => {
    expect(told(entries)).toEqual(read)
  })
})

it('caps what is above the cap and not what is at it: twice 0.50 under a cap of 1', () => {
  const capped = ledgerScheme({ rules: rules.map((rule) => ({ ...rule, cap: 1 })) })
  const all = ['a', 'b', 'c'].map((id) => entryOf(id, {}))
  expect(told(all.slice(0, 2), capped)).toEqual(['a', 'b', 'ledger_sum'])
  expect(told(all, capped)).toEqual(['a', 'b', 'c', 'ledger_cap_rule', 'ledger_sum'])
})
