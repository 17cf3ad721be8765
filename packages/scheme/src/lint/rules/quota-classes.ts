import { gradeRules, hasPart, isByUnit } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Scheme } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

const unknown = (place: string, id: string) =>
  errorOf('class_unknown', {
    place,
    message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
    hint: { zh: '写 classes 里已有的类别', en: 'Name a class of the scheme' },
  })

const ofMembers = (place: string, id: string) =>
  errorOf('quota_of_members', {
    place,
    message: {
      zh: `类别“${id}”按所在单位评定，本身就是成员`,
      en: `Class “${id}” is graded within its unit: it is the members`,
    },
    hint: { zh: '只写单位的类别', en: 'Name classes of units alone' },
  })

function namedProblems(scheme: Scheme, key: 'memberQuotas' | 'heads'): Problem[] {
  const known = scheme.classes.map(({ id }) => id)
  return (scheme[key]?.classes ?? []).flatMap((id, index) => {
    const place = `${key}.classes[${index}]`
    if (!known.includes(id)) return unknown(place, id)
    return isByUnit(scheme.grades, id) ? ofMembers(place, id) : []
  })
}

/** The share limits the best grade of the members here; if it is said to limit another, one of the two is not what is meant. */
function gradeProblems({ grades, memberQuotas, classes }: Scheme): Problem[] {
  if (!grades || !memberQuotas) return []
  const limited = memberQuotas.grade ?? grades.vocabulary[0]!.id
  const hasUnits = classes.some(({ id }) => hasPart(grades, memberQuotas, id) && !isByUnit(grades, id))
  const isOther = gradeRules(grades).some(
    (rule) =>
      rule.grades.within === 'unit' &&
      rule.grades.vocabulary[0]!.id !== limited &&
      classes.some(({ id }) => rule.isFor(id)),
  )
  if (!hasUnits || !isOther) return []
  return [
    errorOf('quota_other_grade', {
      place: memberQuotas.grade === undefined ? 'memberQuotas' : 'memberQuotas.grade',
      message: {
        zh: `比例写的是“${limited}”，而成员的最高等次是另一个`,
        en: `The share is of “${limited}”, which is not the members’ best grade`,
      },
      hint: { zh: 'grade 写成员的最高等次', en: 'Let grade be the members’ best grade' },
    }),
  ]
}

/** Quotas and heads are of units there are, and never of those who are members themselves. */
export const quotaClasses: Rule = ({ scheme }) => [
  ...namedProblems(scheme, 'memberQuotas'),
  ...namedProblems(scheme, 'heads'),
  ...gradeProblems(scheme),
]
