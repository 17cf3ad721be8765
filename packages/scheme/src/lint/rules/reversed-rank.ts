import { partsOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

/** 倒数第 1 名计 2 分: counted from the end, the last place gets the most. As a deduction it is written below 0. */
export const reversedRank: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      if (method.kind !== 'rank' || method.form !== 'reversed' || (method.start ?? 0) <= 0) return []
      return [
        adviceOf('reversed_rewards_last', {
          place: `${place}.method${path}.start`,
          message: {
            zh: `倒数第 1 名得 ${method.start} 分，位次越靠后得分越高`,
            en: `The last place gets ${method.start}: the worse the place, the more points`,
          },
          hint: {
            zh: `若是扣分，起始分和每名的差都写负数（start: -${method.start}）`,
            en: `To deduct, write start and step below 0 (start: -${method.start})`,
          },
        }),
      ]
    }),
  )
