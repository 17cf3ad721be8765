import { gradeName, gradeRules, quotaPlaces, quotaReaches, type GradeRuleOf } from '../../grades.ts'
import type { Grades, Scheme } from '../../schema.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'

interface GradedGroup extends ClassSize {
  rule: GradeRuleOf | undefined
}

function groupsOf(rule: GradeRuleOf, roster: readonly ClassSize[], isForAll: boolean): GradedGroup[] {
  const own = roster.filter((size) => rule.isFor(size.class))
  if (rule.grades.within === 'unit' || own.length === 0) return []
  if (rule.grades.within === 'class') return own.map((size) => ({ ...size, rule }))
  const name = isForAll ? '*' : own.map((size) => size.class).join('、')
  return [{ class: name, count: own.reduce((sum, { count }) => sum + count, 0), rule }]
}

/** Who is graded together by which rule, and how many they really are; how many a unit has is not known here. */
export const gradedTogether = ({ grades, classes }: Scheme, roster: readonly ClassSize[]): GradedGroup[] =>
  grades
    ? gradeRules(grades).flatMap((rule) =>
        groupsOf(
          rule,
          roster,
          classes.every(({ id }) => rule.isFor(id)),
        ),
      )
    : roster.map((size) => ({ ...size, rule: undefined }))

export const nameOfGroup = ({ class: id, count }: ClassSize) =>
  id === '*'
    ? { zh: `全部类别（${count} 个）`, en: `All classes (${count})` }
    : { zh: `类别 ${id}（${count} 个）`, en: `Class ${id} (${count})` }

/** Grades with a share of their own and yet no place, for so many. */
function emptyGrades({ grades, at }: GradeRuleOf, of: number): { id: string; place: string }[] {
  const { rule, topQuota, vocabulary }: Grades = grades
  const reaches = rule.kind === 'quotas' ? quotaReaches(rule, of) : []
  const quotas = rule.kind === 'quotas' ? rule.quotas : []
  const none = quotas.flatMap(({ grade, share }, index) =>
    share > 0 && reaches[index] === (reaches[index - 1] ?? 0)
      ? [{ id: grade, place: `${at}.rule.quotas[${index}].share` }]
      : [],
  )
  const noTop =
    topQuota && topQuota.share > 0 && quotaPlaces(topQuota.share, of, topQuota.rounding) === 0
      ? [{ id: vocabulary[0]!.id, place: `${at}.topQuota.share` }]
      : []
  return [...none, ...noTop]
}

/** A share of few may be nobody: 30 % of three, rounded down, is none (D11). Shown for the number there really is. */
export const gradesPlaces: Rule = ({ scheme, roster }) => {
  return gradedTogether(scheme, roster)
    .flatMap(({ rule, ...group }) => (rule && group.count > 0 ? [{ rule, group }] : []))
    .flatMap(({ rule, group }) =>
      emptyGrades(rule, group.count).map(({ id, place }) => {
        const [who, name] = [nameOfGroup(group), gradeName(rule.grades, id)]
        const message = {
          zh: `${who.zh}：按比例${name.zh}没有名额`,
          en: `${who.en}: the share leaves no place for ${name.en}`,
        }
        const hint = {
          zh: '调整比例或取舍办法，或与其他类别一并评定',
          en: 'Change the share or its rounding, or grade it together with other classes',
        }
        return adviceOf('grades_no_place', { place, message, hint })
      }),
    )
}
