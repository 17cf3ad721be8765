import type { Grades, GradeRule, Scheme } from '@plumbline/scheme'
import type { RankedSubject } from '../types.ts'
import { disqualify, giveDirectly, veto } from './decided.ts'
import type { Held, Stage } from './held.ts'
import { gradeByScore } from './score-grade.ts'
import { standingsOf } from './standings.ts'
import { limitTop } from './top-quota.ts'
import type { GradeDecision, GradedSubject, Grading, UnusedDecision } from './types.ts'

export interface GradeInput {
  scheme: Pick<Scheme, 'grades' | 'ranking' | 'rounding'>
  /** Of one class or of several, as `rankSubjects` gives them. */
  ranked: readonly RankedSubject[]
  decisions: readonly GradeDecision[]
}

const stages = {
  direct: giveDirectly,
  quota: limitTop,
  disqualification: disqualify,
  veto,
} as const satisfies Record<GradeRule, Stage>

function sift({ ranked, decisions }: GradeInput, grades: Grades) {
  const subjects = new Set(ranked.map(({ subject }) => subject))
  const ids = new Set(grades.vocabulary.map(({ id }) => id))
  const unused: UnusedDecision[] = []
  const bySubject = new Map<string, GradeDecision[]>()
  for (const decision of decisions) {
    const { subject } = decision
    if (!subjects.has(subject)) unused.push({ decision, reason: 'unknown_subject' })
    else if ('grade' in decision && decision.grade !== undefined && !ids.has(decision.grade))
      unused.push({ decision, reason: 'unknown_grade' })
    else bySubject.set(subject, [...(bySubject.get(subject) ?? []), decision])
  }
  return { bySubject, unused }
}

const groupsOf = (ranked: readonly RankedSubject[], within: Grades['within']) =>
  within === 'all' ? [[...ranked]] : [...Map.groupBy(ranked, (one) => one.class).values()]

const rolesOf = (decisions: readonly GradeDecision[]) =>
  decisions.flatMap((one) => (one.kind === 'disqualify' && one.role !== undefined ? [one.role] : []))

const resultOf = ({ ranked, standing, grade, steps, decisions }: Held): GradedSubject => ({
  subject: ranked.subject,
  class: ranked.class,
  grade,
  place: standing.place,
  of: standing.of,
  barredRoles: [...new Set(rolesOf(decisions))].sort(),
  steps,
})

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: GradedSubject, b: GradedSubject) =>
  compare(a.class, b.class) || (a.place ?? Infinity) - (b.place ?? Infinity) || compare(a.subject, b.subject)

/**
 * Grades from places and published totals, then what persons have decided. The score grades first; the rules of `precedence` follow from
 * the weakest to the strongest, each on what the one before left, so by default a place that a veto or a disqualification vacates stays
 * empty (S1-18), and with the quota first in precedence it passes to the next. A scheme without grades grades nobody.
 * Ten units, 优秀 30 %, the first vetoed: places 2 and 3 are 优秀, the first has the veto's grade.
 */
export function gradeSubjects(input: GradeInput): Grading {
  const { ranked, scheme } = input
  const { grades } = scheme
  if (!grades) return { graded: [], unused: [] }
  const { bySubject, unused } = sift(input, grades)
  const decisionsOn = (subject: string) => bySubject.get(subject) ?? []
  const isVetoed = ({ subject }: RankedSubject) => decisionsOn(subject).some(({ kind }) => kind === 'veto')
  const vetoed = new Set(ranked.filter(isVetoed).map(({ subject }) => subject))
  const graded = groupsOf(ranked, grades.within).flatMap((group) => {
    const standings = standingsOf({ ...scheme, grades }, group, vetoed)
    const start = group.map((one): Held => ({
      ranked: one,
      standing: standings.get(one.subject)!,
      decisions: decisionsOn(one.subject),
      grade: null,
      steps: [],
    }))
    const scored = gradeByScore(start, grades)
    return grades.precedence.toReversed().reduce<Held[]>((held, rule) => stages[rule](held, grades), scored)
  })
  return { graded: graded.map(resultOf).sort(inOrder), unused }
}
