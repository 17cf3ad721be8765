import { describe, expect, it } from 'vitest'
import { checkEntries } from './check-entries.ts'
import { bonusOf, entryOf, ledgerScheme, rules, subjects } from './ledger.fixture.ts'
import { entryFaults, type LedgerEntry } from './types.ts'

const scheme = ledgerScheme()
const found = (...entries: LedgerEntry[]) =>
  checkEntries(scheme, entries, subjects).map(({ code, part, entry }) => `${code} ${part} @ ${entry}`)
const given = (points: string) => entryOf('e', { rule: 'creative', points })

it('accepts what each kind of rule asks for', () => {
  const forgiven = { reason: '敢闯敢试', decidedBy: '李四', date: '2026-10-30' }
  expect(
    found(
      bonusOf('a', '3'),
      bonusOf('b', '10.00'),
      { ...given('2'), id: 'c' },
      entryOf('d', { forgiven }),
      entryOf('f', { rule: 'criticism', document: '通〔2026〕3号' }),
    ),
  ).toEqual([])
})

it('refuses a multiple of 2.9 and of 10.1 (S1-04: 3 to 10)', () => {
  expect(found(bonusOf('a', '2.9'), bonusOf('b', '10.1'), bonusOf('c', '2.99999999'))).toEqual([
    'entry_times_range times @ a',
    'entry_times_range times @ b',
    'entry_times_range times @ c',
  ])
  expect(checkEntries(scheme, [bonusOf('a', '2.9')], subjects)[0]!.message).toEqual({
    zh: '倍数 2.9 不在 3 至 10 之间。',
    en: 'The multiple 2.9 is not within 3 to 10.',
  })
})

describe('names', () => {
  it.each<[string, LedgerEntry]>([
    ['entry_no_id id', entryOf('', {})],
    ['entry_subject_unknown subject', entryOf('e', { subject: 'u9' })],
    ['entry_rule_unknown rule', entryOf('e', { rule: 'praise' })],
    ['entry_period period', entryOf('e', { period: '2026-Q4' })],
    ['entry_period period', entryOf('e', { period: '2026年10月' })],
    ['entry_indicator_missing indicator', bonusOf('e', '3', { indicator: undefined })],
    ['entry_indicator_not_scored indicator', bonusOf('e', '3', { indicator: 'nothing' })],
    ['entry_indicator_not_scored indicator', bonusOf('e', '3', { indicator: 'seen' })],
    ['entry_times_missing times', bonusOf('e', ' ')],
    ['entry_not_decimal times', bonusOf('e', '三')],
    ['entry_not_decimal times', bonusOf('e', '1e400')],
    ['entry_not_decimal times', bonusOf('e', '3.123456789')],
    ['entry_points_missing points', entryOf('e', { rule: 'creative' })],
    ['entry_points_range points', given('2.01')],
    ['entry_points_range points', given('0')],
    ['entry_not_decimal points', given('-1')],
    ['entry_not_decimal points', given('NaN')],
    ['entry_not_asked points', entryOf('e', { points: '5' })],
    ['entry_not_asked times', { ...given('1'), times: '3' }],
    ['entry_not_asked indicator', entryOf('e', { rule: 'criticism', indicator: 'gdp' })],
    ['entry_no_reason reason', entryOf('e', { reason: ' ' })],
    ['entry_no_decider decidedBy', entryOf('e', { decidedBy: '' })],
    ['entry_date date', entryOf('e', { date: '2026-02-30' })],
    ['entry_date date', entryOf('e', { date: '2026/10/20' })],
    ['entry_date date', entryOf('e', { date: '2026-10' })],
    ['entry_date date', entryOf('e', { date: '2026-10-20T00:00:00.000Z' })],
    ['entry_date date', entryOf('e', { date: '+012026-10-20' })],
  ])('%s', (finding, entry) => {
    expect(found(entry)).toEqual([`${finding} @ ${entry.id}`])
  })
})

it('lets only what the scheme calls forgivable be forgiven, and only with a reason', () => {
  const forgiven = { reason: '', decidedBy: '', date: '' }
  expect(found(entryOf('e', { forgiven }))).toEqual([
    'entry_no_reason forgiven.reason @ e',
    'entry_no_decider forgiven.decidedBy @ e',
    'entry_date forgiven.date @ e',
  ])
  const full = { reason: '敢闯敢试', decidedBy: '李四', date: '2026-10-30' }
  expect(found({ ...given('1'), forgiven: full })).toEqual(['entry_not_forgivable forgiven @ e'])
  expect(found(entryOf('e', { rule: 'criticism', forgiven: full }))).toEqual([
    'entry_not_forgivable forgiven @ e',
  ])
  const kind = ledgerScheme({ rules: rules.map((rule) => ({ ...rule, forgivable: true })) })
  expect(checkEntries(kind, [{ ...given('1'), forgiven: full }], subjects)).toMatchObject([
    { code: 'entry_not_forgivable', part: 'forgiven' },
  ])
})

it('names an id used twice, and where the second stands', () => {
  const twice = checkEntries(scheme, [entryOf('e', {}), entryOf('f', {}), entryOf('e', {})], subjects)
  expect(twice).toMatchObject([{ code: 'entry_duplicate', part: 'id', entry: 'e', index: 2 }])
})

it('holds a rule to its classes, and an indicator to those it is scored for', () => {
  const other = ledgerScheme(
    { rules: [{ ...rules[0]!, classes: ['d'] }] },
    { classes: ['c', 'd'].map((id) => ({ id, name: { zh: id, en: id } })) },
  )
  expect(checkEntries(other, [bonusOf('e', '3')], subjects)).toMatchObject([
    { code: 'entry_class', part: 'rule' },
  ])
})

it('names the rules there are where an entry names none of them', () => {
  const [unknown] = checkEntries(scheme, [entryOf('e', { rule: 'praise' })], subjects)
  expect(unknown!.hint.en).toBe('There are: outstanding, harmful, creative, inspection, criticism.')
})

it('knows no rule where the scheme has no ledger', () => {
  const bare = { ...scheme, ledger: undefined }
  expect(checkEntries(bare, [entryOf('e', {})], subjects).map(({ code }) => code)).toEqual([
    'entry_rule_unknown',
  ])
})

it('says every fault in both languages, with nothing left to fill in', () => {
  const bad = [
    entryOf('', { subject: 'x', rule: 'x', period: 'x', reason: '', decidedBy: '', date: 'x' }),
    bonusOf('', '', { indicator: '' }),
    bonusOf('b', '1', { indicator: 'x', points: '1', forgiven: entryOf('f', {}) }),
    bonusOf('c', 'x'),
    entryOf('d', { rule: 'creative' }),
    given('3'),
  ]
  const classes = ledgerScheme({ rules: rules.map((rule) => ({ ...rule, classes: ['d'] })) })
  const all = [...checkEntries(scheme, bad, subjects), ...checkEntries(classes, bad, subjects)]
  expect(new Set(all.map(({ code }) => code))).toEqual(new Set(entryFaults))
  for (const { message, hint } of all)
    for (const one of [message.zh, message.en, hint.zh, hint.en]) expect(one).toMatch(/^[^{}?]+$/)
})
