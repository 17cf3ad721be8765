import { parsePeriod } from '@plumbline/scheme/periods'
import type { ScoreInput } from '../aggregate/score-class.ts'
import { accountOf } from '../ledger/account.ts'
import { checkEntries } from '../ledger/check-entries.ts'
import { pointsFor } from '../ledger/indicator-points.ts'
import type { LedgerEntry } from '../ledger/types.ts'
import { maxPoints, showPoints } from '../numbers/rounding.ts'
import type { Points, Step } from '../types.ts'
import type { MakeStage } from './stages-of.ts'

/** Those of the period, and what has no period of the scheme. One that cannot be booked is never left out in silence: throws RangeError `bad_entry`. */
function bookable({ scheme, period, subjects, entries = [] }: ScoreInput): LedgerEntry[] {
  const own = entries.filter(
    (one) => one.period === period || parsePeriod(one.period)?.kind !== scheme.period,
  )
  const [bad] = checkEntries(scheme, own, subjects)
  if (bad) throw new RangeError(`bad_entry: ${bad.entry} ${bad.code} (${bad.part})`)
  return own
}

interface Sums {
  bonus: Points
  deduction: Points
}

/** What changes a total, added up first: total + bonus may pass 2⁵³ on the way to a sum that does not. */
const change = ({ bonus, deduction }: Sums): Points => bonus - deduction

function sum(before: Points, { bonus, deduction }: Sums): Step {
  const values = { before: showPoints(before), bonus: showPoints(bonus), deduction: showPoints(deduction) }
  const result = showPoints(before + change({ bonus, deduction }))
  return { name: 'ledger_sum', values: { ...values, result } }
}

/**
 * 加减分: total + bonuses − deductions, each entry a step, then the caps where they bite, then the sum. The total is in units of 10⁻⁸ and may
 * leave 0–100: nothing is clamped (D4). Entries of other periods do not count. A bad entry throws RangeError `bad_entry` (`checkEntries` says
 * all that is wrong); a total beyond ±90 million points is none, with reason `out_of_range`.
 * Source: S1-04, S1-05, S3-19, S3-20, S4-35, S0-10.
 * 88.20 with an indicator of 10 points × 3 and one deduction of 0.5: 88.20 + 30.00 − 0.50 = 117.70.
 */
export const ledgerStage: MakeStage = ({ input, subjects }) => {
  const entries = bookable(input)
  const { scheme } = input
  if (!scheme.ledger) return undefined
  const bySubject = Map.groupBy(entries, ({ subject }) => subject)
  const members = new Map(input.subjects.map((one) => [one.id, one]))
  const points = pointsFor(scheme)
  const accounts = subjects.map((id) =>
    accountOf(bySubject.get(id) ?? [], { scheme, subject: members.get(id)!, points }),
  )
  const settled = (total: Points, row: number) => total + change(accounts[row]!)
  return {
    kind: 'ledger',
    apply(total, row) {
      const after = settled(total, row)
      return Math.abs(after) <= maxPoints ? after : Number.NaN
    },
    steps(row, before) {
      const { steps } = accounts[row]!
      return steps.length === 0
        ? [{ name: 'ledger_none', values: {} }]
        : [...steps, sum(before, accounts[row]!)]
    },
    whyNot: (row) => ({
      code: 'out_of_range',
      value: showPoints(change(accounts[row]!)),
    }),
  }
}
