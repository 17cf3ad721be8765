import { adviceOf, type Rule } from '../rule.ts'

/** A linked class of which nobody stands under anybody: the link would do nothing, or leave all of it without totals. */
export const cascadeParents: Rule = ({ scheme: { cascade = [] }, roster }) =>
  cascade.flatMap(({ class: id }, index) => {
    const own = roster.find((one) => one.class === id)
    if (!own || own.count === 0 || own.under !== 0) return []
    return adviceOf('cascade_no_parent', {
      place: `cascade[${index}].class`,
      message: {
        zh: `名册中类别“${id}”的 ${own.count} 个对象都没有上级，无从挂钩`,
        en: `None of the ${own.count} of class “${id}” stands under anybody on the roster: there is nothing to link to`,
      },
      hint: { zh: '在名册“上级”列填写上级代码', en: 'Fill in the column “parent” of the roster' },
    })
  })
