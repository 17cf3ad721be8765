import { factorsOf, findField } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** A factor's field says itself that it stays between 0 and 2, so that nothing else is ever entered. */
export const factorRange: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    factorsOf(indicator).flatMap((ref, index) => {
      const field = findField(scheme, ref, indicator.id)
      if (!field || ((field.min ?? -1) >= 0 && (field.max ?? 3) <= 2)) return []
      return [
        errorOf('factor_range', {
          place: Array.isArray(indicator.factor) ? `${place}.factor[${index}]` : `${place}.factor`,
          message: {
            zh: `系数“${field.name.zh}”的范围没有限定在 0 至 2 之内`,
            en: `The factor “${field.name.en}” is not held between 0 and 2`,
          },
          hint: {
            zh: '在该数据项写 min 和 max，例如 min: 0.8, max: 1.2',
            en: 'Give the field a min and a max, such as min: 0.8, max: 1.2',
          },
        }),
      ]
    }),
  )
