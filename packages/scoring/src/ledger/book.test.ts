import { expect, it } from 'vitest'
import { bonusOf, entryOf, ledgerScheme, rules, settledBy } from './ledger.fixture.ts'
import type { LedgerEntry } from './types.ts'

const firstStep = (entry: LedgerEntry, scheme = ledgerScheme()) =>
  settledBy(scheme, [entry])[0]!.stages[0]!.steps[0]!

it('says of an entry what for, why, by whom, when, by which document, and how its points came about', () => {
  expect(firstStep(bonusOf('e', '3', { document: '新政〔2026〕8号' }))).toEqual({
    name: 'ledger_multiple_bonus',
    values: {
      entry: 'e',
      name_zh: 'outstanding规则',
      name_en: 'outstanding',
      reason: '超额完成招商引资',
      by: '张三',
      date: '2026-10-20',
      document_zh: '，新政〔2026〕8号',
      document_en: ', 新政〔2026〕8号',
      indicator_zh: 'tax',
      indicator_en: 'tax',
      worth: '10.00',
      times: '3',
      result: '30.00',
    },
  })
})

it('names no document where none was stated', () => {
  expect(firstStep(entryOf('e', {})).values).toMatchObject({ document_zh: '', document_en: '' })
})

it('forgives an entry that is on record without points: 0 due, 0 counted', () => {
  const kind = ledgerScheme({
    rules: rules.map((rule) => (rule.id === 'criticism' ? { ...rule, forgivable: true } : rule)),
  })
  const forgiven = { reason: '敢闯敢试', decidedBy: '李四', date: '2026-10-30' }
  expect(firstStep(entryOf('e', { rule: 'criticism', forgiven }), kind)).toMatchObject({
    name: 'ledger_forgiven',
    values: { result: '0.00', forgiven_reason: '敢闯敢试', forgiven_by: '李四', forgiven_date: '2026-10-30' },
  })
})
