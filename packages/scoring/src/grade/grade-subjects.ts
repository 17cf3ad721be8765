import type { Grades, GradeRule, Scheme } from '@plumbline/scheme'
import { gradesFor } from '@plumbline/scheme/grades'
import type { RankedSubject } from '../types.ts'
import { disqualify, giveDirectly, veto } from './decided.ts'
import { groupsOf, type GroupInput } from './groups.ts'
import type { Held, Stage } from './held.ts'
import { siftHonours } from './honours.ts'
import { inDateOrder } from './in-date-order.ts'
import { gradeByScore } from './score-grade.ts'
import { standingsOf, type Standing } from './standings.ts'
import { limitTop } from './top-quota.ts'
import type { GradeDecision, GradedSubject, Grading, Honour, UnusedDecision } from './types.ts'

export interface GradeInput extends GroupInput {
  scheme: Pick<Scheme, 'grades' | 'overall' | 'ranking' | 'rounding' | 'honours'>
  /** Of one class or of several, as `rankSubjects` gives them. */
  ranked: readonly RankedSubject[]
  decisions: readonly GradeDecision[]
  /** Those of `priority` decide among equals at the edge of the quota (S3-05). */
  honours?: readonly Honour[]
}

const stages = {
  direct: giveDirectly,
  quota: limitTop,
  disqualification: disqualify,
  veto,
} as const satisfies Record<GradeRule, Stage>

const wordsOf = (grades: Grades, classId: string): ReadonlySet<string> =>
  new Set(gradesFor(grades, classId).vocabulary.map(({ id }) => id))

/** Why a decision cannot be applied; undefined where it can. */
function objectionsOf({ ranked }: GradeInput, grades: Grades) {
  const idsOf = new Map([...new Set(ranked.map((one) => one.class))].map((id) => [id, wordsOf(grades, id)]))
  const known = new Map(ranked.map((one) => [one.subject, idsOf.get(one.class)]))
  return ({ subject, grade }: GradeDecision): UnusedDecision['reason'] | undefined => {
    const ids = known.get(subject)
    if (!ids) return 'unknown_subject'
    return grade !== undefined && !ids.has(grade) ? 'unknown_grade' : undefined
  }
}

function sift(input: GradeInput, grades: Grades) {
  const objectionTo = objectionsOf(input, grades)
  const judged = input.decisions.map((decision) => ({ decision, reason: objectionTo(decision) }))
  const usable = judged.filter(({ reason }) => reason === undefined).map(({ decision }) => decision)
  return {
    bySubject: Map.groupBy(usable, ({ subject }) => subject),
    unused: judged.filter((one): one is UnusedDecision => one.reason !== undefined),
  }
}

const rolesOf = (decisions: readonly GradeDecision[]) =>
  decisions.flatMap((one) => (one.kind === 'disqualify' && one.role !== undefined ? [one.role] : []))

const resultOf = ({ ranked, standing, grade, steps, decisions }: Held): GradedSubject => ({
  subject: ranked.subject,
  class: ranked.class,
  grade,
  place: standing.place,
  of: standing.of,
  best: standing.best,
  worst: standing.worst,
  barredRoles: [...new Set(rolesOf(decisions))].sort(),
  steps,
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: GradedSubject, b: GradedSubject) =>
  compare(a.class, b.class) || (a.place ?? Infinity) - (b.place ?? Infinity) || compare(a.subject, b.subject)

const nowhere: Standing = { place: null, best: null, worst: null, of: 0 }

/** Those that count, the earliest first. */
const priorityOf = (honours: readonly Honour[] | undefined, { priority }: Grades): Honour[] =>
  inDateOrder(honours?.filter(({ code }) => priority?.includes(code)) ?? [])

/**
 * Grades from places and published totals, then what persons have decided. The score grades first; the rules of `precedence` follow from
 * the weakest to the strongest, each on what the one before left, so by default a place that a veto or a disqualification vacates stays
 * empty (S1-18), and with the quota first in precedence it passes to the next. Classes with a rule of their own (`byClass`) go by that. A scheme without grades grades nobody. Members graded
 * unit by unit need `groups`; whoever is in none has no grade by score. Throws RangeError `share_outside`, `quota_without_top`.
 * Ten units, 优秀 30 %, the first vetoed: places 2 and 3 are 优秀, the first has the veto's grade.
 */
export function gradeSubjects(input: GradeInput): Grading {
  const { ranked, scheme } = input
  const { grades } = scheme
  const honours = siftHonours(input)
  if (!grades) return { graded: [], unused: [], unusedHonours: honours.unused }
  const { bySubject, unused } = sift(input, grades)
  const decisionsOn = (subject: string) => bySubject.get(subject) ?? []
  const isVetoed = ({ subject }: RankedSubject) => decisionsOn(subject).some(({ kind }) => kind === 'veto')
  const vetoed = new Set(ranked.filter(isVetoed).map(({ subject }) => subject))
  const graded = groupsOf(input, grades).flatMap(({ members, isPlaced, grades: own }) => {
    const standings = isPlaced
      ? standingsOf({ ...scheme, grades: own }, members, vetoed)
      : new Map<string, Standing>()
    const start = members.map((one): Held => ({
      ranked: one,
      standing: standings.get(one.subject) ?? nowhere,
      decisions: decisionsOn(one.subject),
      priority: priorityOf(honours.bySubject.get(one.subject), own),
      isPlaced,
      grade: null,
      steps: [],
    }))
    const scored = gradeByScore(start, own)
    return own.precedence.toReversed().reduce<Held[]>((held, rule) => stages[rule](held, own), scored)
  })
  return { graded: graded.map(resultOf).sort(inOrder), unused, unusedHonours: honours.unused }
}
