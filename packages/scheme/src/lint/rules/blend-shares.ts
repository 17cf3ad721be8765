import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** The parts of a mixture make one whole. */
export const blendShares: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) => {
    if (indicator.method?.kind !== 'blend') return []
    const sum = indicator.method.parts.reduce((total, part) => total + part.share, 0)
    if (Math.abs(sum - 1) <= 1e-9) return []
    return [
      errorOf('blend_shares_sum', {
        place: `${place}.method.parts`,
        message: {
          zh: `各部分占比合计 ${Number(sum.toFixed(8))}，应为 1`,
          en: `The shares add up to ${Number(sum.toFixed(8))}, not 1`,
        },
        hint: { zh: '例如 0.8 与 0.2', en: 'For example 0.8 and 0.2' },
      }),
    ]
  })
