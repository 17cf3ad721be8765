import { gradeRules } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Grades } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

const named = ({ rule }: Grades, at: string) =>
  rule.kind === 'bands'
    ? rule.bands.map(({ grade }, index) => ({ grade, place: `${at}.rule.bands[${index}].grade` }))
    : rule.quotas.map(({ grade }, index) => ({ grade, place: `${at}.rule.quotas[${index}].grade` }))

const unknown = (place: string, id: string) =>
  errorOf('grade_unknown', {
    place,
    message: { zh: `等次中没有“${id}”`, en: `There is no grade “${id}”` },
    hint: { zh: '写 vocabulary 里已有的等次', en: 'Name a grade of the vocabulary' },
  })

const unordered = (place: string) =>
  errorOf('grades_order', {
    place,
    message: {
      zh: '等次须由高到低，每个只写一次',
      en: 'Grades go from the best to the worst, each once',
    },
    hint: { zh: '按 vocabulary 的次序排列', en: 'Put them in the order of the vocabulary' },
  })

/** min of each band above the next one's; only the last has none. */
function bandProblems({ rule }: Grades, at: string): Problem[] {
  if (rule.kind === 'quotas') return []
  const problem = (index: number, message: Problem['message']) =>
    errorOf('grades_bands', {
      place: `${at}.rule.bands[${index}].min`,
      message,
      hint: {
        zh: '分数线由高到低，最后一档不写 min，收纳其余',
        en: 'Lines descend; the last band has no min and takes the rest',
      },
    })
  return rule.bands.flatMap(({ min }, index) => {
    const [isLast, above] = [index === rule.bands.length - 1, rule.bands[index - 1]?.min ?? Infinity]
    if (isLast !== (min === undefined)) {
      return [
        isLast
          ? problem(index, { zh: `低于 ${min} 分没有等次`, en: `Below ${min} there is no grade` })
          : problem(index, { zh: '其后各档永远轮不到', en: 'No later band is ever reached' }),
      ]
    }
    return min !== undefined && min >= above
      ? [problem(index, { zh: `${min} 不低于上一档`, en: `${min} is not below the band above` })]
      : []
  })
}

function problemsOf(grades: Grades, at: string): Problem[] {
  const ids = grades.vocabulary.map(({ id }) => id)
  const uses = named(grades, at)
  const veto = grades.vetoGrade === undefined ? [] : [{ grade: grades.vetoGrade, place: `${at}.vetoGrade` }]
  const strangers = [...uses, ...veto].filter(({ grade }) => !ids.includes(grade))
  const climbing = uses.filter(
    ({ grade }, index) => index > 0 && ids.indexOf(grade) <= ids.indexOf(uses[index - 1]!.grade),
  )
  return [
    ...strangers.map(({ place, grade }) => unknown(place, grade)),
    ...(strangers.length > 0 ? [] : climbing.map(({ place }) => unordered(place))),
    ...bandProblems(grades, at),
  ]
}

/** Each word once. */
const repeatedIn = (vocabulary: Grades['vocabulary'], at: string): Problem[] =>
  vocabulary.flatMap(({ id }, index) =>
    vocabulary.findIndex((one) => one.id === id) < index ? [unordered(`${at}.vocabulary[${index}].id`)] : [],
  )

/** Grades are known, distinct and descend, and so do the lines between them. */
export const gradesOrder: Rule = ({ scheme: { grades } }) => {
  if (!grades) return []
  const own = (grades.byClass ?? []).flatMap(({ vocabulary = [] }, index) =>
    repeatedIn(vocabulary, `grades.byClass[${index}]`),
  )
  return [
    ...repeatedIn(grades.vocabulary, 'grades'),
    ...own,
    ...gradeRules(grades).flatMap((rule) => problemsOf(rule.grades, rule.at)),
  ]
}
