import { gradeRules } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Grades } from '../../schema.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

const unknown = (place: string, id: string, known: readonly string[]) =>
  errorOf('class_unknown', {
    place,
    message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
    hint: { zh: `可选：${known.join('、')}`, en: `Choose from: ${known.join(', ')}` },
  })

const twice = (place: string, id: string) =>
  errorOf('grades_class_twice', {
    place,
    message: { zh: `类别“${id}”已有自己的等次规则`, en: `Class “${id}” has a rule for grades already` },
    hint: { zh: '每个类别只写在一处', en: 'Name each class once' },
  })

const idle = adviceOf('grades_common_idle', {
  place: 'grades.rule',
  message: {
    zh: '每个类别都有自己的等次规则，共同规则无处适用',
    en: 'Every class has a rule of its own: the common one is for nobody',
  },
  hint: { zh: '把其中一条改为共同规则', en: 'Make one of them the common rule' },
})

function classProblems({ byClass = [] }: Grades, known: readonly string[]): Problem[] {
  const named = byClass.flatMap(({ classes }, index) =>
    classes.map((id, k) => ({ id, place: `grades.byClass[${index}].classes[${k}]` })),
  )
  return named.flatMap(({ id, place }, index) => [
    ...(known.includes(id) ? [] : [unknown(place, id, known)]),
    ...(named.findIndex((one) => one.id === id) < index ? [twice(place, id)] : []),
  ])
}

type Word = Grades['vocabulary'][number]

/** The same id under two names, or the same name of two ids. */
function confused(a: Word, b: Word): boolean {
  const [zh, en] = [a.name.zh === b.name.zh, a.name.en === b.name.en]
  return a.id === b.id ? !(zh && en) : zh || en
}

/** A word is one grade, and a grade one word, or a decision that names it could mean another. */
function wordProblems({ vocabulary, byClass = [] }: Grades): Problem[] {
  const own = byClass.flatMap(({ vocabulary: words = [] }, index) =>
    words.map((word, k) => ({ word, place: `grades.byClass[${index}].vocabulary[${k}].name` })),
  )
  return own.flatMap(({ word, place }, index) => {
    const before = [...vocabulary, ...own.slice(0, index).map((one) => one.word)]
    const other = before.find((one) => confused(one, word))
    if (!other) return []
    return errorOf('grades_two_words', {
      place,
      message: {
        zh: `“${word.id} ${word.name.zh}”与“${other.id} ${other.name.zh}”混淆`,
        en: `“${word.id} ${word.name.en}” and “${other.id} ${other.name.en}” are taken for each other`,
      },
      hint: {
        zh: '同一标识用同一名称，不同标识用不同名称',
        en: 'The same id has the same name in every class, another id another name',
      },
    })
  })
}

/** Rules of single classes name classes there are, each once, in words nobody takes for another's. */
export const gradesClasses: Rule = ({ scheme: { grades, classes } }) => {
  if (!grades?.byClass) return []
  const known = classes.map(({ id }) => id)
  const [common] = gradeRules(grades)
  return [
    ...classProblems(grades, known),
    ...wordProblems(grades),
    ...(known.some((id) => common!.isFor(id)) ? [] : [idle]),
  ]
}
