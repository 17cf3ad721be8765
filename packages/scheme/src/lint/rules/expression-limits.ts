import { partsOf } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** The least a formula gives is below the most. */
export const expressionLimits: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      if (method.kind !== 'expression') return []
      const { low, high } = method
      if (low === undefined || high === undefined || low < high) return []
      return [
        errorOf('expression_limits', {
          place: `${place}.method${path}.low`,
          message: {
            zh: `最低分 ${low} 不小于最高分 ${high}`,
            en: `The low score ${low} is not below the high one ${high}`,
          },
          hint: { zh: '改正 low 和 high，或删去其一', en: 'Correct `low` and `high`, or remove one' },
        }),
      ]
    }),
  )
