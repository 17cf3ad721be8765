import { gradeRules, isByUnit } from '@plumbline/scheme/grades'
import { gradeSubjects, type GradeInput } from './grade-subjects.ts'
import type { MemberQuota } from './quota-types.ts'
import type { GradedSubject, Grading } from './types.ts'

export interface GradingInTurn extends Grading {
  /** Of each unit that has members, as `quotaOf` gave them. */
  quotas: MemberQuota[]
}

/**
 * Bodies, then the share of their members, then persons within their unit by that share, in one scheme (S0-19, S3-03): `quotaOf` is asked
 * for each subject graded, usually `memberQuota`. No grade of a body hangs on a share, so nothing goes in a circle. A unit's own share stands
 * before one in `quotas`, which is for units graded elsewhere; with neither it is the rule's `topQuota`. Throws what `gradeSubjects` throws.
 * A body 优秀 with 25 % and four persons above the line: floor(4 × 25 %) = 1 is 优秀; of a body 一般 with 0 % nobody is.
 */
export function gradeInTurn(
  input: GradeInput,
  quotaOf: (unit: GradedSubject) => MemberQuota | undefined,
): GradingInTurn {
  const { grades } = input.scheme
  const first = gradeSubjects(input)
  const quotas = first.graded.flatMap((unit) => quotaOf(unit) ?? [])
  const bodies = new Set(
    first.graded.filter((one) => !isByUnit(grades, one.class)).map(({ subject }) => subject),
  )
  const own = quotas.filter(({ subject }) => bodies.has(subject))
  const hasPersons = grades !== undefined && gradeRules(grades).some((rule) => rule.grades.within === 'unit')
  if (own.length === 0 || !hasPersons) return { ...first, quotas }
  const shares = new Map([
    ...(input.quotas ?? []),
    ...own.map(({ subject, share }) => [subject, share] as const),
  ])
  return { ...gradeSubjects({ ...input, quotas: shares }), quotas }
}
