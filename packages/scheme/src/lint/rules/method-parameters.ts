import type { PartMethod } from '../../schema.ts'
import { partsOf } from '../../walk.ts'
import { ballotFault } from '../faults/ballot.ts'
import { efficacyFault } from '../faults/efficacy.ts'
import type { Fault } from '../faults/fault.ts'
import { panelFault } from '../faults/panel.ts'
import { rankFault } from '../faults/rank.ts'
import { rubricFault } from '../faults/rubric.ts'
import { standardsFault } from '../faults/standards.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const faults: {
  [K in PartMethod['kind']]?: (method: Extract<PartMethod, { kind: K }>) => Fault | undefined
} = {
  completion: ({ below, pointsBelowZero }) =>
    below !== undefined && pointsBelowZero === undefined
      ? { path: '.below', zh: 'below 要与 pointsBelowZero 同用', en: '`below` goes with `pointsBelowZero`' }
      : undefined,
  rank: rankFault,
  efficacy: efficacyFault,
  standards: standardsFault,
  rubric: rubricFault,
  ballot: ballotFault,
  panel: panelFault,
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
