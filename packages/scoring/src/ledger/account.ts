import type { LedgerRule } from '@plumbline/scheme'
import { showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points, Step } from '../types.ts'
import { bookEntry, type Holder } from './book.ts'
import type { LedgerEntry } from './types.ts'

/** What the entries of one subject come to, neither below 0, and how. */
export interface Account {
  bonus: Points
  deduction: Points
  steps: Step[]
}

/** By date, then by id: whatever order they came in, they are read in the same. */
const inOrder = (a: LedgerEntry, b: LedgerEntry) =>
  a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1

/** At most the cap, with the step that says so where it bites. */
function limit(sum: Points, cap: number | undefined, step: Step) {
  if (cap === undefined || sum <= toPoints(cap)) return { points: sum, steps: [] }
  const values = { ...step.values, before: showPoints(sum), limit: showPoints(toPoints(cap)) }
  return { points: toPoints(cap), steps: [{ name: step.name, values }] }
}

function byRule(rule: LedgerRule, entries: readonly LedgerEntry[], holder: Holder) {
  const booked = entries
    .filter((one) => one.rule === rule.id)
    .toSorted(inOrder)
    .map((one) => bookEntry(one, rule, holder))
  const sum = booked.reduce((all, { points }) => all + points, 0)
  const { zh, en } = rule.name
  const limited = limit(sum, rule.cap, { name: 'ledger_cap_rule', values: { name_zh: zh, name_en: en } })
  return { points: limited.points, steps: [...booked.map(({ step }) => step), ...limited.steps] }
}

/** Entries rule by rule in the scheme's order, each rule within its cap, then all bonuses within theirs and all deductions within theirs. */
export function accountOf(entries: readonly LedgerEntry[], holder: Holder): Account {
  const { rules, cap } = holder.scheme.ledger!
  const read = rules.map((rule) => ({ kind: rule.kind, ...byRule(rule, entries, holder) }))
  const [bonus, deduction] = (['bonus', 'deduction'] as const).map((kind) => {
    const sum = read.filter((one) => one.kind === kind).reduce((all, { points }) => all + points, 0)
    return limit(sum, cap?.[kind], { name: `ledger_cap_${kind}`, values: {} })
  })
  return {
    bonus: bonus!.points,
    deduction: deduction!.points,
    steps: [...read.flatMap(({ steps }) => steps), ...bonus!.steps, ...deduction!.steps],
  }
}
