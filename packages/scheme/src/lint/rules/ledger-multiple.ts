import { ledgerWorth, placedLedgerRules } from '../ledger-worth.ts'
import { adviceOf, type Rule } from '../rule.ts'
import { show } from '../weighed.ts'

/** The heaviest indicator times the highest multiple is more than a cap lets through: a promise that cannot be kept in full. */
export const ledgerMultiple: Rule = ({ scheme }) => {
  const worthOf = ledgerWorth(scheme)
  return placedLedgerRules(scheme).flatMap(({ place, rule }) => {
    if (rule.points.kind !== 'multiple') return []
    const most = worthOf(rule)?.most ?? 0
    const cap = Math.min(rule.cap ?? Infinity, scheme.ledger?.cap?.[rule.kind] ?? Infinity)
    // The product of two decimals; a billionth forgives how computers multiply them.
    if (most <= cap + 1e-9) return []
    return adviceOf('ledger_multiple_capped', {
      place: `${place}.points.max`,
      message: {
        zh: `分值最高的指标乘 ${rule.points.max} 倍可达 ${show(most)} 分，超过上限 ${show(cap)}`,
        en: `The heaviest indicator times ${rule.points.max} makes ${show(most)} points, above the cap of ${show(cap)}`,
      },
      hint: {
        zh: '确认这是本意，或降低倍数、提高上限',
        en: 'Make sure that this is meant, or lower the multiple, or raise the cap',
      },
    })
  })
}
