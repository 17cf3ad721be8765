import type { Grades, Heads, Scheme } from '@plumbline/scheme'
import { gradesFor, hasPart } from '@plumbline/scheme/grades'
import { secondOf, topOf } from './held.ts'
import { inDateOrder } from './in-date-order.ts'
import type { HeadGrade, HeadOverride, RefusedOverride } from './quota-types.ts'
import type { GradedSubject, GradeStep } from './types.ts'

export interface HeadGradesInput {
  scheme: Pick<Scheme, 'grades' | 'heads'>
  /** As `gradeSubjects` gives them. */
  graded: readonly GradedSubject[]
  overrides?: readonly HeadOverride[]
}
type Role = Heads['roles'][number]

/** Decisions name a role by its id or as people call it. */
const isCalled = ({ id, name }: Role, word: string) => [id, name.zh, name.en].includes(word)

const isBarred = (role: Role, { barredRoles }: GradedSubject) =>
  barredRoles.some((word) => isCalled(role, word))

/** A barred head gets the second grade where the unit has the best; the unit's own otherwise. */
function propose(role: Role, unit: GradedSubject, grades: Grades): GradeStep[] {
  const { grade } = unit
  const step = { rule: 'head', before: null, after: grade, facts: { role: role.id } } as const
  if (grade === null) return [{ ...step, name: 'head_without' }]
  const follows: GradeStep = { ...step, name: 'head_follows' }
  if (!isBarred(role, unit)) return [follows]
  return grade === topOf(grades)
    ? [follows, { ...step, name: 'head_barred', before: grade, after: secondOf(grades) }]
    : [follows, { ...step, name: 'head_barred_idle', before: grade, after: grade }]
}

function decide(
  start: HeadGrade,
  { grade, reason, document = '—', decidedBy, date }: HeadOverride,
): HeadGrade {
  const facts = { role: start.role, reason, document, decidedBy, date }
  const step: GradeStep = { rule: 'head', name: 'head_decided', before: start.grade, after: grade, facts }
  return { ...start, grade, isOverridden: true, steps: [...start.steps, step] }
}

/** Why an override is not applied: it must say why, who and when, of whom there is, and a disqualification stands above it. */
function refusal(
  override: HeadOverride,
  { scheme, graded }: HeadGradesInput,
): RefusedOverride['reason'] | undefined {
  const { grades, heads } = scheme
  const unit = graded.find(({ subject }) => subject === override.subject)
  const role = heads?.roles.find((one) => isCalled(one, override.role))
  if (!unit) return 'unknown_subject'
  if (!role || !hasPart(grades, heads!, unit.class)) return 'unknown_role'
  const own = grades && gradesFor(grades, unit.class)
  if (!own?.vocabulary.some(({ id }) => id === override.grade)) return 'unknown_grade'
  if (override.reason.trim() === '') return 'no_reason'
  if (override.decidedBy.trim() === '' || override.date.trim() === '') return 'not_signed'
  return isBarred(role, unit) && override.grade === topOf(own) ? 'role_barred' : undefined
}

/**
 * 党政正职等次原则上与班子等次相对应 (S0-19): each head's grade as proposed from the unit's, and as a named person decided otherwise;
 * of several decisions the latest counts, all are recorded. A disqualification of the role takes the best grade away (S0-15), from
 * that head alone. Unit 优秀, 书记 barred: 书记 良好, 镇长 优秀. None without `heads`, nor for
 * classes without any.
 */
export function headGrades(input: HeadGradesInput): { heads: HeadGrade[]; refused: RefusedOverride[] } {
  const { scheme, graded, overrides = [] } = input
  const { grades, heads } = scheme
  const judged = inDateOrder(overrides).map((override) => ({ override, reason: refusal(override, input) }))
  const refused = judged.flatMap(({ override, reason }) => (reason ? [{ override, reason }] : []))
  const valid = judged.filter(({ reason }) => !reason).map(({ override }) => override)
  if (!grades || !heads) return { heads: [], refused }
  const headed = graded.filter((unit) => hasPart(grades, heads, unit.class))
  const own = headed.flatMap((unit) =>
    heads.roles.map((role) => {
      const steps = propose(role, unit, gradesFor(grades, unit.class))
      const proposed = steps.at(-1)!.after
      const start = {
        subject: unit.subject,
        role: role.id,
        proposed,
        grade: proposed,
        isOverridden: false,
        steps,
      }
      return valid
        .filter((one) => one.subject === unit.subject && isCalled(role, one.role))
        .reduce<HeadGrade>(decide, start)
    }),
  )
  return { heads: own, refused }
}
