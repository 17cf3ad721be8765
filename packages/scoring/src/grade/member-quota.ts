import type { MemberQuotas, QuotaRule, Scheme } from '@plumbline/scheme'
import { hasPart, quotaPlaces, rulesInOrder } from '@plumbline/scheme/grades'
import type { HistoryPeriod } from '../history/types.ts'
import { toFigure } from '../numbers/rounding.ts'
import type { IndicatorStandings } from './indicator-standings.ts'
import { checkCondition, type UnitFacts } from './quota-condition.ts'
import type { MemberQuota, QuotaStep } from './quota-types.ts'
import type { GradedSubject, Honour } from './types.ts'

export interface MemberQuotaInput {
  scheme: Pick<Scheme, 'grades' | 'memberQuotas'>
  /** As `gradeSubjects` gives it. */
  unit: GradedSubject
  /** The period it was graded in. */
  period: string
  /** Of any unit; those of others are not looked at. */
  honours?: readonly Honour[]
  /** Results of the periods before, of the same kind, oldest first; for rules over several years. */
  history?: readonly HistoryPeriod[]
  /** As `indicatorStandings` gives them for `quotaIndicators`; for rules that go by an indicator. */
  standings?: IndicatorStandings
  /** How many members there are; null = not known. */
  members: number | null
}

function applyRule({ id, when, effect }: QuotaRule, before: number, facts: UnitFacts): QuotaStep {
  const found = checkCondition(when, facts)
  const changed = effect.kind === 'share' ? effect.share : toFigure(before + effect.add)
  return { rule: id, ...found, before, after: found.fired ? changed : before }
}

/** Never above the ceiling (100 % without one), never below nothing; recorded where it changes anything. */
function bound({ ceiling = 1 }: MemberQuotas, before: number): QuotaStep[] {
  const after = Math.min(ceiling, Math.max(0, before))
  if (after === before) return []
  return [
    { rule: null, name: before > after ? 'ceiling' : 'nothing_left', fired: true, before, after, facts: {} },
  ]
}

function countPlaces(
  { rounding }: MemberQuotas,
  now: number,
  members: number | null,
): { places: number | null; step: QuotaStep } {
  const at = { rule: null, fired: true, before: now, after: now }
  if (members === null)
    return { places: null, step: { ...at, name: 'members_unknown', fired: false, facts: {} } }
  const places = quotaPlaces(now, members, rounding)
  const name = now > 0 && places === 0 && members > 0 ? 'no_place' : `places_${rounding}`
  return { places, step: { ...at, name, facts: { members: String(members), places: String(places) } } }
}

/**
 * The quota of a unit's members from the unit's own result (S0-19, S0-20, S3-04, S4-18, S4-32): base, then the rules from the weakest to
 * the strongest, each on what the one before left, as in `gradeSubjects`; then the bounds, then the places by P11. `share` sets it
 * anew, `add` adds percentage points. Every rule is recorded, applied or not. undefined for a scheme without `memberQuotas` or `grades`, and for
 * classes without members.
 * Base 20 %, an excellent unit + 5 points, the last of its class 0: excellent and 2nd of 10 with 52 members → 25 %, 13 places.
 * Throws RangeError `members_not_whole`, `no_standings` where a rule goes by an indicator nobody gave places of, and what `streak` throws for a history out of order.
 */
export function memberQuota(input: MemberQuotaInput): MemberQuota | undefined {
  const { scheme, unit, period, members, honours = [], history = [], standings } = input
  const { memberQuotas: quotas, grades } = scheme
  if (!quotas || !grades || !hasPart(grades, quotas, unit.class)) return undefined
  if (members !== null && !(Number.isSafeInteger(members) && members >= 0))
    throw new RangeError(`members_not_whole: ${unit.subject} ${members}`)
  const now = { subject: unit.subject, group: unit.class, rank: unit.place, grade: unit.grade }
  const facts = { unit, honours, periods: [...history, { period, places: [now] }], standings }
  // As it is written: a third cut to 8 decimals would be no whole place of three any more.
  const { base } = quotas
  const first: QuotaStep = { rule: null, name: 'base', fired: true, before: base, after: base, facts: {} }
  const steps = rulesInOrder(quotas)
    .toReversed()
    .reduce((before, rule) => [...before, applyRule(rule, before.at(-1)!.after, facts)], [first])
  const bounded = [...steps, ...bound(quotas, steps.at(-1)!.after)]
  const end = bounded.at(-1)!.after
  const { places, step } = countPlaces(quotas, end, members)
  const grade = quotas.grade ?? grades.vocabulary[0]!.id
  return { subject: unit.subject, grade, share: end, members, places, steps: [...bounded, step] }
}
