import { partsOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

const short = (value: number) => String(Number(value.toPrecision(4)))

/** A target and two values for which 100 + k × difference gives more to the worse: 40 ÷ k, −9.5 ÷ k → 50.5 and 0.5 ÷ k → 1.25. */
const exampleFor = (k: number) => ({ target: short(40 / k), worse: short(-9.5 / k), better: short(0.5 / k) })

/** Below zero by difference, just above it by ratio (P5): just above zero one may get less. Silent once the scheme says which it means. */
export const belowZero: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      const k =
        method.kind === 'completion' && method.below === undefined ? method.pointsBelowZero : undefined
      if (k === undefined) return []
      const { target, worse, better } = exampleFor(k)
      return [
        adviceOf('below_zero_not_monotone', {
          place: `${place}.method${path}.pointsBelowZero`,
          message: {
            zh: `目标 ${target} 时，实际 ${worse} 按差值得 50.5 分，实际 ${better} 按比例只得 1.25 分：做得好的反而分低`,
            en: `With a target of ${target}, a value of ${worse} gets 50.5 by difference and ${better} only 1.25 by ratio: the better one gets less`,
          },
          hint: {
            zh: '写 below: floor（实际不大于 0 得 0 分），或写 below: difference 表示就按差值',
            en: 'Write `below: floor` (0 points for values not above 0), or `below: difference` if this is meant',
          },
        }),
      ]
    }),
  )
