import type { QuotaCondition } from '@plumbline/scheme'
import { canonicalJson } from '../canonical-json.ts'
import { streak } from '../history/streak.ts'
import type { HistoryPeriod } from '../history/types.ts'
import type { QuotaStep } from './quota-types.ts'
import type { Ends, IndicatorStandings } from './indicator-standings.ts'
import type { GradedSubject, Honour } from './types.ts'

/** What is known about a unit when its members' quota is worked out. */
export interface UnitFacts {
  unit: GradedSubject
  honours: readonly Honour[]
  /** Ends with the period the unit was graded in. */
  periods: readonly HistoryPeriod[]
  /** For conditions that go by an indicator. */
  standings?: IndicatorStandings | undefined
}

/** Whether a condition holds, and by what. */
export type Finding = Pick<QuotaStep, 'name' | 'fired' | 'facts' | 'honours'>
type Of<K extends QuotaCondition['kind']> = Extract<QuotaCondition, { kind: K }>

const key = (honour: Honour) => `${honour.date} ${canonicalJson(honour)}`
const inOrder = (a: Honour, b: Honour) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)

function byGrade({ grades }: Of<'grade'>, { unit: { grade } }: UnitFacts): Finding {
  if (grade === null) return { name: 'grade', fired: false, facts: {} }
  return { name: 'grade', fired: grades.includes(grade), facts: { grade } }
}

function byHonour({ anyOf }: Of<'honour'>, { unit, honours }: UnitFacts): Finding {
  const held = honours
    .filter(({ subject, code }) => subject === unit.subject && anyOf.includes(code))
    .sort(inOrder)
  return held.length > 0
    ? { name: 'honour', fired: true, facts: {}, honours: held }
    : { name: 'honour_none', fired: false, facts: {} }
}

const placeOf = ({ unit: { best, worst, of } }: UnitFacts): Ends | undefined =>
  best === null || worst === null ? undefined : { best, worst, of }

function placeOn(indicator: string, { standings, unit }: UnitFacts): Ends | undefined {
  const on = standings?.get(indicator)
  // Without places nobody would be among the first, and nothing would say so.
  if (!on) throw new RangeError(`no_standings: ${indicator}`)
  return on.get(unit.subject)
}

/** All who share the edge are in (D9); whoever is at both ends at once is at neither (D11). */
function byPlace(when: Of<'first' | 'last'>, known: UnitFacts): Finding {
  const { kind, places, indicator } = when
  const ends = indicator === undefined ? placeOf(known) : placeOn(indicator, known)
  if (!ends) {
    const name = indicator === undefined ? 'not_ranked' : 'nothing_attained'
    return { name, fired: false, facts: {} }
  }
  const { best, worst, of } = ends
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

// Every unit asks for its line of the same periods.
const filed = new WeakMap<HistoryPeriod['places'], Map<string, HistoryPeriod['places'][number][]>>()

function linesOf({ places }: HistoryPeriod) {
  const lines = filed.get(places) ?? Map.groupBy(places, ({ subject }) => subject)
  filed.set(places, lines)
  return lines
}

function byStreak({ grade, times }: Of<'streak'>, { unit, periods }: UnitFacts): Finding {
  // Its own line alone: with everybody's a thousand units would be a thousand times the whole history.
  const own = periods.map((one) => ({ period: one.period, places: linesOf(one).get(unit.subject) ?? [] }))
  const [run] = streak({ periods: own, of: 'grade', value: grade, atLeast: 1 })
  const held = run?.facts.periods ?? []
  const facts = { held: String(held.length), periods: held.join('、') || '—', grade }
  return { name: 'streak', fired: held.length >= times, facts }
}

/** One condition against one unit. Throws RangeError `no_standings`, and what `streak` throws for a history out of order. */
export function checkCondition(when: QuotaCondition, facts: UnitFacts): Finding {
  if (!(when.classes?.includes(facts.unit.class) ?? true))
    return { name: 'other_class', fired: false, facts: {} }
  if (when.kind === 'grade') return byGrade(when, facts)
  if (when.kind === 'honour') return byHonour(when, facts)
  return when.kind === 'streak' ? byStreak(when, facts) : byPlace(when, facts)
}
