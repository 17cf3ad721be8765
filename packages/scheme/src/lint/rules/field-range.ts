import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** The smallest value a field allows is not above the largest. */
export const fieldRange: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap((field, index) => {
      if (field.min === undefined || field.max === undefined || field.min <= field.max) return []
      const message = {
        zh: `下限 ${field.min} 大于上限 ${field.max}`,
        en: `The minimum ${field.min} is above the maximum ${field.max}`,
      }
      const hint = { zh: '对调上下限', en: 'Swap the two' }
      return [errorOf('field_range', { place: `${place}.fields[${index}].min`, message, hint })]
    }),
  )
