import { gradeName, quotaPlaces, quotaReaches } from '../../grades.ts'
import type { Grades, Scheme } from '../../schema.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'

/** Who is graded together, and how many they really are; how many a unit has is not known here. */
export function gradedTogether({ grades }: Scheme, roster: readonly ClassSize[]): ClassSize[] {
  if (grades?.within === 'unit') return []
  if (grades?.within !== 'all' || roster.length === 0) return [...roster]
  return [{ class: '*', count: roster.reduce((sum, { count }) => sum + count, 0) }]
}

export const nameOfGroup = ({ class: id, count }: ClassSize) =>
  id === '*'
    ? { zh: `全部类别（${count} 个）`, en: `All classes (${count})` }
    : { zh: `类别 ${id}（${count} 个）`, en: `Class ${id} (${count})` }

/** Grades with a share of their own and yet no place, for so many. */
function emptyGrades({ rule, topQuota, vocabulary }: Grades, of: number): { id: string; place: string }[] {
  const reaches = rule.kind === 'quotas' ? quotaReaches(rule, of) : []
  const quotas = rule.kind === 'quotas' ? rule.quotas : []
  const none = quotas.flatMap(({ grade, share }, index) =>
    share > 0 && reaches[index] === (reaches[index - 1] ?? 0)
      ? [{ id: grade, place: `grades.rule.quotas[${index}].share` }]
      : [],
  )
  const noTop =
    topQuota && topQuota.share > 0 && quotaPlaces(topQuota.share, of, topQuota.rounding) === 0
      ? [{ id: vocabulary[0]!.id, place: 'grades.topQuota.share' }]
      : []
  return [...none, ...noTop]
}

/** A share of few may be nobody: 30 % of three, rounded down, is none (D11). Shown for the number there really is. */
export const gradesPlaces: Rule = ({ scheme, roster }) => {
  const { grades } = scheme
  if (!grades) return []
  return gradedTogether(scheme, roster)
    .filter(({ count }) => count > 0)
    .flatMap((group) =>
      emptyGrades(grades, group.count).map(({ id, place }) => {
        const [who, name] = [nameOfGroup(group), gradeName(grades, id)]
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
