import { errorOf, type Rule } from '../rule.ts'

/** A link is for a class the scheme has, and a class has one. */
export const cascadeClasses: Rule = ({ scheme: { cascade = [], classes } }) => {
  const known = classes.map(({ id }) => id)
  return cascade.flatMap(({ class: id }, index) => {
    const place = `cascade[${index}].class`
    if (!known.includes(id))
      return errorOf('cascade_class_unknown', {
        place,
        message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
        hint: { zh: `可选：${known.join('、')}`, en: `Choose from: ${known.join(', ')}` },
      })
    if (cascade.findIndex((one) => one.class === id) === index) return []
    return errorOf('cascade_class_repeated', {
      place,
      message: { zh: `类别“${id}”的挂钩写了不止一次`, en: `Class “${id}” is linked more than once` },
      hint: { zh: '每个类别只写一条', en: 'Write one link for a class' },
    })
  })
}
