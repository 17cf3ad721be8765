import type { Scheme } from '@plumbline/scheme'
import { linkTotals } from '../cascade/link-totals.ts'
import { gradeInTurn } from '../grade/grade-in-turn.ts'
import { memberQuota } from '../grade/member-quota.ts'
import type { HistoryPeriod } from '../history/types.ts'
import { historyPeriodOf } from '../propose/history-period.ts'
import { propose } from '../propose/propose.ts'
import { rankOverall } from '../rank/rank-overall.ts'
import type { Totalled } from '../rank/overall-scores.ts'
import { rankSubjects } from '../rank/rank-subjects.ts'
import type { Attained } from './attained.ts'
import type { Outcome, OwnTotals, WholeInput } from './types.ts'

export interface StandInput extends Omit<WholeInput, 'facts' | 'entries' | 'expressions'> {
  attained: Attained
  /** The earlier periods consequences look at; all of them unless told. */
  compared?: readonly HistoryPeriod[]
}

const totalled = (own: readonly OwnTotals[]): Totalled[] =>
  own.flatMap(({ class: id, subjects, totals }) =>
    subjects.map((subject, row) => {
      const total = totals[row]!
      return { subject, class: id, total: Number.isNaN(total) ? null : total }
    }),
  )

/** Linked with those above; whoever is on the roster and not scored has no total to link with. */
function linkedOf({ scheme, subjects, parents }: StandInput, scores: Totalled[]): Outcome['linked'] {
  if (!scheme.cascade) return new Map(scores.map((one) => [one.subject, one]))
  const scored = new Set(scores.map(({ subject }) => subject))
  const others = subjects.flatMap((one) =>
    scored.has(one.id) ? [] : { subject: one.id, class: one.class, total: null },
  )
  const linked = linkTotals({ scheme, scores: [...scores, ...others], parents: parents ?? new Map() })
  return new Map(linked.map((one) => [one.subject, one]))
}

/** Bodies, and persons by the shares of their units. How many members a unit has decides no grade. */
function gradesOf(input: StandInput, ranked: Outcome['ranked']): Outcome['grading'] {
  const { scheme, period, decisions = [], honours = [], history = [], groups, quotas, attained } = input
  if (!scheme.grades) return { graded: [], unused: [], unusedHonours: [] }
  const given = { scheme, period, honours, history, standings: attained.standings, members: null }
  return gradeInTurn(
    {
      ...{ scheme, ranked, decisions, honours },
      ...(groups && { groups }),
      ...(quotas && { quotas }),
    },
    (unit) => memberQuota({ ...given, unit }),
  )
}

function proposalsOf(input: StandInput, ranked: Outcome['ranked'], grading: Outcome['grading']) {
  const { scheme, period, history = [], compared = history, honours = [], attained } = input
  if (!scheme.consequences) return []
  const held = new Map(grading.graded.map(({ subject, grade }) => [subject, grade]))
  const grades = scheme.grades ? { grades: held } : {}
  const places = historyPeriodOf({ period, ranked, ...grades }).places.map((place) => ({
    ...place,
    ...attained.places.get(place.subject),
  }))
  const { given } = attained
  return propose({ scheme, periods: [...compared, { period, places }], given, honours })
}

const overallOf = (scheme: Scheme, scores: Totalled[]): Outcome['overall'] =>
  new Map(rankOverall({ scheme, scores }).map((one) => [one.subject, one]))

/**
 * Own totals of all classes (10⁻⁸ points) → linked totals → places and lights class by class → one list of all → grades → proposals: what
 * `score` does with them, by the same functions. Throws what those throw (`roster_circle`, `quota_without_top`, `not_in_order` …).
 */
export function stand(input: StandInput, own: readonly OwnTotals[]): Outcome {
  const { scheme } = input
  const scores = totalled(own)
  const linked = linkedOf(input, scores)
  const totals = scores.map((one) => ({ ...one, total: linked.get(one.subject)!.total }))
  const ranked = [...Map.groupBy(totals, (one) => one.class).values()].flatMap((members) =>
    rankSubjects({ scheme, scores: members, previous: [] }),
  )
  const grading = gradesOf(input, ranked)
  const proposals = proposalsOf(input, ranked, grading)
  return { linked, ranked, overall: overallOf(scheme, totals), grading, proposals }
}
