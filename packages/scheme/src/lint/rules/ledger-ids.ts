import { placedLedgerRules } from '../ledger-worth.ts'
import { errorOf, type Rule } from '../rule.ts'

/** An entry names its rule by its id: no two rules share one. */
export const ledgerIds: Rule = ({ scheme }) => {
  const placed = placedLedgerRules(scheme)
  return placed
    .filter(({ rule }, index) => placed.findIndex((one) => one.rule.id === rule.id) < index)
    .map(({ place, rule }) =>
      errorOf('ledger_id_repeated', {
        place: `${place}.id`,
        message: { zh: `加减分规则“${rule.id}”已经用过`, en: `The ledger has a rule “${rule.id}” already` },
        hint: { zh: '改用另一个标识', en: 'Choose another id' },
      }),
    )
}
