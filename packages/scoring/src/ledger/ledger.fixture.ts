import type { Scheme, SchemeInput } from '@plumbline/scheme'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { LedgerEntry } from './types.ts'

const text = (zh: string, en: string) => ({ zh, en })

export type LedgerInput = NonNullable<SchemeInput['ledger']>
type RuleInput = LedgerInput['rules'][number]

const rule = (
  id: string,
  kind: RuleInput['kind'],
  points: RuleInput['points'],
  rest: Partial<RuleInput> = {},
) => ({ id, name: text(`${id}规则`, id), kind, points, ...rest }) satisfies RuleInput

/** 3–10 times an indicator's points (S1-04), as decided up to 2 (S3-19), 0.5 each (S3-20), evidence (S0-10). */
export const rules: RuleInput[] = [
  rule('outstanding', 'bonus', { kind: 'multiple', min: 3, max: 10 }),
  rule('harmful', 'deduction', { kind: 'multiple', min: 3, max: 10 }, { forgivable: true }),
  rule('creative', 'bonus', { kind: 'given', max: 2 }),
  rule('inspection', 'deduction', { kind: 'each', points: 0.5 }, { forgivable: true }),
  rule('criticism', 'deduction', { kind: 'none' }),
]

const imported = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }

/** Two boards of 60 and 40: `gdp` 50, `tax` 10; `air` 40; `seen` is shown and not scored. */
export function ledgerScheme(ledger: Partial<LedgerInput> = {}, rest: Partial<SchemeInput> = {}): Scheme {
  const scored = (id: string, weight: number) => indicatorOf(id, { weight, method: imported })
  return schemeOf(
    [
      { weight: 60, indicators: [scored('gdp', 50), scored('tax', 10), indicatorOf('seen', { weight: 0 })] },
      { weight: 40, indicators: [scored('air', 40)] },
    ],
    { ledger: { rules, ...ledger }, ...rest },
  )
}

export const entryOf = (id: string, rest: Partial<LedgerEntry>): LedgerEntry => ({
  id,
  subject: 'u1',
  rule: 'inspection',
  period,
  reason: '督查发现问题',
  decidedBy: '张三',
  date: '2026-10-20',
  ...rest,
})

export const bonusOf = (id: string, times: string, rest: Partial<LedgerEntry> = {}) =>
  entryOf(id, { rule: 'outstanding', indicator: 'tax', times, reason: '超额完成招商引资', ...rest })

export const subjects = ['u1', 'u2'].map((id) => ({ id, class: 'c' }))

/** Two subjects, 80 and 60 on everything. */
export const settledBy = (scheme: Scheme, entries: readonly LedgerEntry[], members = subjects) =>
  scoreSubjects({
    scheme,
    period,
    class: 'c',
    subjects: members,
    entries,
    facts: factsOf(
      Object.fromEntries(
        members.map(({ id }, k) => {
          const value = k === 0 ? '80' : '60'
          return [id, { 'gdp.v': value, 'tax.v': value, 'air.v': value }]
        }),
      ),
    ),
  })
