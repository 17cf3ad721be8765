import type { Problem } from '../../problem.ts'
import { ledgerWorth, placedLedgerRules } from '../ledger-worth.ts'
import { adviceOf, type Rule } from '../rule.ts'
import { show } from '../weighed.ts'

/** A cap below the smallest possible entry: no entry could ever count in full. */
export const ledgerCaps: Rule = ({ scheme }) => {
  const worthOf = ledgerWorth(scheme)
  const placed = placedLedgerRules(scheme).map((one) => ({ ...one, worth: worthOf(one.rule) }))
  const own = placed.flatMap(({ place, rule, worth }) =>
    rule.cap !== undefined && worth && rule.cap < worth.least
      ? low(`${place}.cap`, rule.cap, worth.least)
      : [],
  )
  const whole = (['bonus', 'deduction'] as const).flatMap((kind) => {
    const cap = scheme.ledger?.cap?.[kind]
    const least = placed.flatMap(({ rule, worth }) => (rule.kind === kind && worth ? worth.least : []))
    if (cap === undefined || least.length === 0 || cap >= Math.min(...least)) return []
    return low(`ledger.cap.${kind}`, cap, Math.min(...least))
  })
  return [...own, ...whole]
}

const low = (place: string, cap: number, least: number): Problem =>
  adviceOf('ledger_cap_low', {
    place,
    message: {
      zh: `上限 ${show(cap)} 低于最小的一笔 ${show(least)}，任何一笔都不能足额计入`,
      en: `The cap ${show(cap)} is below the smallest entry, ${show(least)}: none counts in full`,
    },
    hint: { zh: '提高上限，或核对分值与倍数', en: 'Raise the cap, or check points and multiples' },
  })
