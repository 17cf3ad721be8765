import { isMultiplied } from '../../coefficients.ts'
import { errorOf, type Rule } from '../rule.ts'

/** Coefficients are of classes the scheme has, a static one is given to those they are of, and to each class or unit once. */
export const coefficientGiven: Rule = ({ scheme: { coefficients, classes } }) => {
  const given = coefficients?.static?.given ?? []
  const whom = coefficients?.classes ?? []
  const known = new Set(classes.map(({ id }) => id))
  const whose = given.map((one) => JSON.stringify([one.class, one.unit]))
  const firsts = new Map(whose.map((key, index) => [key, index] as const).toReversed())
  const strangers = whom.flatMap((id, index) =>
    known.has(id) ? [] : [unknown(`coefficients.classes[${index}]`, id)],
  )
  const steps = given.flatMap((one, index) => {
    const place = `coefficients.static.given[${index}]`
    return [
      ...(known.has(one.class) ? [] : [unknown(`${place}.class`, one.class)]),
      ...(firsts.get(whose[index]!) === index ? [] : [twice(place, one.unit ?? one.class)]),
      ...(known.has(one.class) && coefficients && !isMultiplied(coefficients, one.class)
        ? [unused(`${place}.class`, one.class)]
        : []),
    ]
  })
  return [...strangers, ...steps]
}

const unused = (place: string, id: string) =>
  errorOf('coefficient_class_unused', {
    place,
    message: {
      zh: `类别“${id}”不乘系数，这一档不起作用`,
      en: `Totals of class “${id}” are not multiplied: the step does nothing`,
    },
    hint: {
      zh: '把它写进 coefficients.classes，或删去这一行',
      en: 'Add it to coefficients.classes, or remove the line',
    },
  })

const unknown = (place: string, id: string) =>
  errorOf('coefficient_class_unknown', {
    place,
    message: { zh: `没有类别“${id}”`, en: `There is no class “${id}”` },
    hint: { zh: '写办法里已有的类别', en: 'Name a class that the scheme has' },
  })

const twice = (place: string, id: string) =>
  errorOf('coefficient_given_twice', {
    place,
    message: { zh: `“${id}”的档次给了两次`, en: `“${id}” is given its step twice` },
    hint: { zh: '只保留一行', en: 'Keep one line' },
  })
