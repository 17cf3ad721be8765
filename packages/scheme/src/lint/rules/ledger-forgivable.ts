import { placedLedgerRules } from '../ledger-worth.ts'
import { errorOf, type Rule } from '../rule.ts'

/** 容错 cancels deductions; a bonus has nothing to forgive. */
export const ledgerForgivable: Rule = ({ scheme }) =>
  placedLedgerRules(scheme).flatMap(({ place, rule }) =>
    rule.forgivable && rule.kind === 'bonus'
      ? errorOf('ledger_forgivable', {
          place: `${place}.forgivable`,
          message: { zh: '加分不适用容错', en: 'There is nothing to forgive in a bonus' },
          hint: {
            zh: '删去 forgivable，或改为减分（deduction）',
            en: 'Remove forgivable, or make it a deduction',
          },
        })
      : [],
  )
