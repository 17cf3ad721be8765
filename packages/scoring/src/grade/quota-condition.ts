import type { QuotaCondition } from '@plumbline/scheme'
import { canonicalJson } from '../canonical-json.ts'
import { streak } from '../history/streak.ts'
import type { HistoryPeriod } from '../history/types.ts'
import type { QuotaStep } from './quota-types.ts'
import type { GradedSubject, Honour } from './types.ts'

/** What is known about a unit when its members' quota is worked out. */
export interface UnitFacts {
  unit: GradedSubject
  honours: readonly Honour[]
  /** Ends with the period the unit was graded in. */
  periods: readonly HistoryPeriod[]
}

/** Whether a condition holds, and by what. */
export type Finding = Pick<QuotaStep, 'name' | 'fired' | 'facts' | 'honours'>
type Of<K extends QuotaCondition['kind']> = Extract<QuotaCondition, { kind: K }>

const key = (honour: Honour) => `${honour.date} ${canonicalJson(honour)}`
const inOrder = (a: Honour, b: Honour) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)

function byGrade({ grades }: Of<'grade'>, { unit }: UnitFacts): Finding {
  const fired = unit.grade !== null && grades.includes(unit.grade)
  return { name: 'grade', fired, facts: unit.grade === null ? {} : { grade: unit.grade } }
}

function byHonour({ anyOf }: Of<'honour'>, { unit, honours }: UnitFacts): Finding {
  const held = honours
    .filter(({ subject, code }) => subject === unit.subject && anyOf.includes(code))
    .sort(inOrder)
  return held.length > 0
    ? { name: 'honour', fired: true, facts: {}, honours: held }
    : { name: 'honour_none', fired: false, facts: {} }
}

/** All who share the edge are in (D9); whoever is at both ends at once is at neither (D11). */
function byPlace({ kind, places }: Of<'first' | 'last'>, { unit }: UnitFacts): Finding {
  const { best, worst, of } = unit
  if (best === null || worst === null) return { name: 'not_ranked', fired: false, facts: {} }
  const [isFirst, isLast] = [best <= places, worst > of - places]
  const facts = { best: String(best), worst: String(worst), of: String(of) }
  if (isFirst && isLast)
    return { name: 'both_ends', fired: false, facts: { ...facts, places: String(places) } }
  return {
    name: best === worst ? 'place' : 'place_shared',
    fired: kind === 'first' ? isFirst : isLast,
    facts,
  }
}

function byStreak({ grade, times }: Of<'streak'>, { unit, periods }: UnitFacts): Finding {
  const run = streak({ periods, of: 'grade', value: grade, atLeast: 1 }).find(
    ({ subject }) => subject === unit.subject,
  )
  const held = run?.facts.periods ?? []
  const facts = { held: String(held.length), periods: held.join('、') || '—', grade }
  return { name: 'streak', fired: held.length >= times, facts }
}

/** One condition against one unit. Throws what `streak` throws for a history out of order. */
export function checkCondition(when: QuotaCondition, facts: UnitFacts): Finding {
  if (when.kind === 'grade') return byGrade(when, facts)
  if (when.kind === 'honour') return byHonour(when, facts)
  return when.kind === 'streak' ? byStreak(when, facts) : byPlace(when, facts)
}
