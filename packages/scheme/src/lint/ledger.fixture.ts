import type { SchemeInput } from '../schema.ts'
import { findingsAfter, type Draft } from '../scheme.fixture.ts'

export type LedgerInput = NonNullable<SchemeInput['ledger']>
export type LedgerRuleInput = LedgerInput['rules'][number]

const text = (zh: string, en: string) => ({ zh, en })

/** 3 to 10 times an indicator's points (S1-04), bonus as the case may be (S3-19), deductions that 容错 may cancel (S3-20, S4-35), evidence (S0-10). */
export const goodLedger = () =>
  ({
    rules: [
      {
        id: 'outstanding',
        name: text('突出完成', 'Outstanding completion'),
        kind: 'bonus',
        points: { kind: 'multiple', min: 3, max: 10 },
      },
      {
        id: 'creative',
        name: text('创新激励', 'Creative work'),
        kind: 'bonus',
        points: { kind: 'given', max: 2 },
      },
      {
        id: 'inspection',
        name: text('效能督查', 'Inspection'),
        kind: 'deduction',
        points: { kind: 'each', points: 0.5 },
        cap: 3,
        forgivable: true,
        basis: text('效能督查办法', 'Rules of inspection'),
      },
      {
        id: 'criticism',
        name: text('通报批评', 'Circulated criticism'),
        kind: 'deduction',
        points: { kind: 'none' },
      },
    ],
  }) satisfies LedgerInput

/** What lint says of the good scheme with this ledger. */
export const ledgerFindings = (ledger: LedgerInput, change: (draft: Draft) => void = () => {}): string[] =>
  findingsAfter((draft) => {
    draft.ledger = ledger
    change(draft)
  })

/** The same with one rule alone. */
export const ruleFindings = (rule: Partial<LedgerRuleInput>, cap?: LedgerInput['cap']): string[] =>
  ledgerFindings({ rules: [{ ...goodLedger().rules[2]!, cap: undefined, ...rule }], ...(cap ? { cap } : {}) })
