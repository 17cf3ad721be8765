import { gradeWords } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Scheme } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

const noGrades = (place: string): Problem =>
  errorOf('quota_without_grades', {
    place,
    message: { zh: '办法没有规定等次', en: 'The scheme gives no grades' },
    hint: { zh: '先写 grades', en: 'Write grades first' },
  })

const unknown = (place: string, id: string): Problem =>
  errorOf('grade_unknown', {
    place,
    message: { zh: `等次中没有“${id}”`, en: `There is no grade “${id}”` },
    hint: { zh: '写 grades.vocabulary 里已有的等次', en: 'Name a grade of grades.vocabulary' },
  })

/** Every grade the quota of members names, with its place. */
function named({ memberQuotas }: Scheme): { place: string; id: string }[] {
  if (!memberQuotas) return []
  const own =
    memberQuotas.grade === undefined ? [] : [{ place: 'memberQuotas.grade', id: memberQuotas.grade }]
  const rules = memberQuotas.rules.flatMap(({ when }, r) => {
    const at = `memberQuotas.rules[${r}].when`
    if (when.kind === 'grade') return when.grades.map((id, k) => ({ place: `${at}.grades[${k}]`, id }))
    return when.kind === 'streak' ? [{ place: `${at}.grade`, id: when.grade }] : []
  })
  return [...own, ...rules]
}

/** What hangs on grades needs them, by names they have. */
export const quotasNeedGrades: Rule = ({ scheme }) => {
  const { grades } = scheme
  const keys = (['memberQuotas', 'heads'] as const).filter((key) => scheme[key] !== undefined)
  if (!grades) return keys.map(noGrades)
  const known = new Set(gradeWords(grades).map(({ id }) => id))
  return named(scheme).flatMap(({ place, id }) => (known.has(id) ? [] : [unknown(place, id)]))
}
