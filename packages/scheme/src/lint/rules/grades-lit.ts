import { gradeName, gradeRules, quotaPlaces, quotaReaches } from '../../grades.ts'
import { matchesRank } from '../../light-places.ts'
import type { Grades, Light, Scheme } from '../../schema.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'
import { nameOfGroup } from './grades-places.ts'

/** The grade of a place by quota alone; with bands only the top quota says anything of places. */
function gradeAt({ rule, vocabulary, topQuota }: Grades, place: number, of: number): string | undefined {
  if (rule.kind === 'quotas') {
    const index = quotaReaches(rule, of).findIndex((reach) => place <= reach)
    return (rule.quotas[index] ?? rule.quotas.at(-1))?.grade
  }
  return topQuota && place <= quotaPlaces(topQuota.share, of, topQuota.rounding)
    ? vocabulary[0]!.id
    : undefined
}

function contradictions({ lights }: Scheme, grades: Grades, { count }: ClassSize) {
  const [best, worst] = [grades.vocabulary[0]!.id, grades.vocabulary.at(-1)!.id]
  // The first rule that matches counts, as when the class is lit.
  const lightAt = (rank: number): Light | undefined =>
    lights.find((rule) => matchesRank(rule, rank, count))?.light
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((rank) => {
    const [grade, lit] = [gradeAt(grades, rank, count), lightAt(rank)]
    if (grade === best && lit === 'red') return [{ rank, grade, zh: '红灯', en: 'red' }]
    if (grade === worst && lit === 'green') return [{ rank, grade, zh: '绿灯', en: 'green' }]
    return []
  })
}

/** In a small class the first are among the last (D11): nobody should be rewarded and called in for the same place. */
export const gradesLit: Rule = ({ scheme, roster }) => {
  const rules = scheme.grades ? gradeRules(scheme.grades) : []
  const groups = rules
    .filter(({ grades }) => grades.within === 'class')
    .flatMap((rule) => roster.filter((size) => rule.isFor(size.class)).map((size) => ({ ...rule, size })))
  return groups.flatMap(({ at, grades, size }) =>
    contradictions(scheme, grades, size).map(({ rank, grade, zh, en }) => {
      const [who, name] = [nameOfGroup(size), gradeName(grades, grade)]
      return adviceOf('grades_against_lights', {
        place: at,
        message: {
          zh: `${who.zh}：第 ${rank} 名既是${name.zh}又属${zh}`,
          en: `${who.en}: place ${rank} is both ${name.en} and ${en}`,
        },
        hint: {
          zh: '按本类别的实际数目调整比例或灯色规则',
          en: 'Fit shares or lights to the real number of this class',
        },
      })
    }),
  )
}
