import type { Grades } from '@plumbline/scheme'
import { gradeRules } from '@plumbline/scheme/grades'
import type { RankedSubject } from '../types.ts'

export interface GroupInput {
  /** Of one class or of several, as `rankSubjects` gives them. */
  ranked: readonly RankedSubject[]
  /** subject → its unit; asked for where the scheme grades within 'unit'. */
  groups?: ReadonlyMap<string, string>
  /** unit → share of its members who may hold the best grade, as `memberQuota` works it out; others have the scheme's `topQuota`. */
  quotas?: ReadonlyMap<string, number>
}

/** Who is graded together, and by what. */
export interface Group {
  members: readonly RankedSubject[]
  grades: Grades
  isPlaced: boolean
}

/** The scheme's grades with the share of one unit. 15 % for all, 20 % for an excellent unit. */
function gradesOf(grades: Grades, share: number | undefined): Grades {
  if (share === undefined || !grades.topQuota) return grades
  return { ...grades, topQuota: { ...grades.topQuota, share } }
}

function check({ quotas }: GroupInput, { topQuota }: Grades): void {
  if (!quotas || quotas.size === 0) return
  if (!topQuota) throw new RangeError('quota_without_top')
  for (const [unit, share] of quotas)
    if (!(share >= 0 && share <= 1)) throw new RangeError(`share_outside: ${unit} ${share}`)
}

/**
 * Each class by the rule it has: by itself, together with all others of that rule, or the members of each unit whatever their class; those
 * in no unit come last, without a place.
 */
export const groupsOf = (input: GroupInput, grades: Grades): Group[] =>
  gradeRules(grades).flatMap((rule) => {
    const ranked = input.ranked.filter((one) => rule.isFor(one.class))
    return groupsOfRule({ ...input, ranked }, rule.grades)
  })

function groupsOfRule(input: GroupInput, grades: Grades): Group[] {
  const { ranked, groups, quotas } = input
  if (grades.within === 'all') return [{ members: ranked, grades, isPlaced: true }]
  if (grades.within === 'class')
    return [...Map.groupBy(ranked, (one) => one.class).values()].map((members) => ({
      members,
      grades,
      isPlaced: true,
    }))
  check(input, grades)
  return [...Map.groupBy(ranked, ({ subject }) => groups?.get(subject))].map(([unit, members]) => ({
    members,
    grades: gradesOf(grades, unit === undefined ? undefined : quotas?.get(unit)),
    isPlaced: unit !== undefined,
  }))
}
