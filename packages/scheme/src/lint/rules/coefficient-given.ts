import { errorOf, type Rule } from '../rule.ts'

/** A static coefficient is given to classes the scheme has, and to each class or unit once. */
export const coefficientGiven: Rule = ({ scheme: { coefficients, classes } }) => {
  const given = coefficients?.static?.given ?? []
  const known = new Set(classes.map(({ id }) => id))
  const whose = given.map((one) => JSON.stringify([one.class, one.unit]))
  const firsts = new Map(whose.map((key, index) => [key, index] as const).toReversed())
  return given.flatMap((one, index) => {
    const place = `coefficients.static.given[${index}]`
    return [
      ...(known.has(one.class) ? [] : [unknown(`${place}.class`, one.class)]),
      ...(firsts.get(whose[index]!) === index ? [] : [twice(place, one.unit ?? one.class)]),
    ]
  })
}

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
