import { limitsOf } from '../../coefficients.ts'
import { errorOf, type Rule } from '../rule.ts'

/** A dynamic coefficient is kept above 0, between limits that leave room. */
export const coefficientLimits: Rule = ({ scheme: { coefficients } }) => {
  const dynamic = coefficients?.dynamic
  if (!dynamic) return []
  const { min, max } = limitsOf(dynamic)
  if (min > 0 && min <= max) return []
  return [
    errorOf('coefficient_limits', {
      place: 'coefficients.dynamic.min',
      message:
        min > max
          ? { zh: `下限 ${min} 大于上限 ${max}`, en: `The least, ${min}, is above the most, ${max}` }
          : { zh: `下限 ${min} 不大于 0`, en: `The least, ${min}, is not above 0` },
      hint: { zh: '如 min 0.9、max 1.1', en: 'Such as min 0.9, max 1.1' },
    }),
  ]
}
