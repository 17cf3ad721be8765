import type { PartMethod } from '../../schema.ts'
import { partsOf } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

interface Fault {
  path: string
  zh: string
  en: string
}

const faults: {
  [K in PartMethod['kind']]?: (method: Extract<PartMethod, { kind: K }>) => Fault | undefined
} = {
  rank: ({ form, points }) => {
    if (form !== 'ladder') return undefined
    if (!points)
      return { path: '.points', zh: '阶梯计分要写各位次的分', en: 'A ladder needs the points of each place' }
    return points.some((won, index) => index > 0 && won > points[index - 1]!)
      ? { path: '.points', zh: '靠后的位次不应得分更高', en: 'A later place must not get more points' }
      : undefined
  },
  minmax: (method) =>
    method.low >= method.high
      ? { path: '.low', zh: '最低分应小于最高分', en: 'The low score must be below the high one' }
      : undefined,
  goalposts: ({ low, high, scale }) => {
    if (low >= high)
      return { path: '.low', zh: '下端应小于上端', en: 'The lower end must be below the upper one' }
    return scale === 'log' && low <= 0
      ? {
          path: '.low',
          zh: '按对数计分，下端应大于 0',
          en: 'On a logarithmic scale the lower end must be above 0',
        }
      : undefined
  },
  zscore: (method) =>
    method.low > method.mean || method.mean > method.high
      ? { path: '.mean', zh: '均分应在最低分与最高分之间', en: 'The mean must lie between low and high' }
      : undefined,
}

const faultOf = (method: PartMethod) =>
  (faults[method.kind] as ((method: PartMethod) => Fault | undefined) | undefined)?.(method)

/** Parameters that only make sense together. */
export const methodParameters: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      const fault = faultOf(method)
      if (!fault) return []
      const message = { zh: fault.zh, en: fault.en }
      return [
        errorOf('method_parameters', {
          place: `${place}.method${path}${fault.path}`,
          message,
          hint: message,
        }),
      ]
    }),
  )
