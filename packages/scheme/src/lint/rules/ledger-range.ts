import { placedLedgerRules } from '../ledger-worth.ts'
import { errorOf, type Rule } from '../rule.ts'

/** 3 to 10 times, not 10 to 3: otherwise no multiple would be allowed. */
export const ledgerRange: Rule = ({ scheme }) =>
  placedLedgerRules(scheme).flatMap(({ place, rule: { points } }) =>
    points.kind !== 'multiple' || points.min <= points.max
      ? []
      : errorOf('ledger_range', {
          place: `${place}.points.min`,
          message: {
            zh: `最低倍数 ${points.min} 大于最高倍数 ${points.max}`,
            en: `The least multiple ${points.min} is above the most, ${points.max}`,
          },
          hint: { zh: '对调两个数', en: 'Exchange the two' },
        }),
  )
