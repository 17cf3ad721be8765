import { placedLedgerRules } from '../ledger-worth.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

/** Rules name only classes the scheme has; a class that no rule reaches is worth a look. */
export const ledgerClasses: Rule = ({ scheme }) => {
  const placed = placedLedgerRules(scheme)
  const known = scheme.classes.map(({ id }) => id)
  const strangers = placed.flatMap(({ place, rule }) =>
    (rule.classes ?? []).flatMap((id, index) =>
      known.includes(id)
        ? []
        : errorOf('ledger_class_unknown', {
            place: `${place}.classes[${index}]`,
            message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
            hint: { zh: `可选：${known.join('、')}`, en: `Choose from: ${known.join(', ')}` },
          }),
    ),
  )
  const reached = (id: string) => placed.some(({ rule }) => rule.classes?.includes(id) ?? true)
  const idle = placed.length === 0 ? [] : known.filter((id) => !reached(id))
  return [
    ...strangers,
    ...idle.map((id) =>
      adviceOf('ledger_class_idle', {
        place: 'ledger.rules',
        message: { zh: `类别“${id}”没有任何加减分规则`, en: `No rule of the ledger is for class “${id}”` },
        hint: {
          zh: '如非有意，把该类别写进规则',
          en: 'Unless that is meant, name the class in a rule',
        },
      }),
    ),
  ]
}
