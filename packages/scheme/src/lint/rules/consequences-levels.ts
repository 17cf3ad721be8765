import { placedRules } from '../placed-rules.ts'
import { errorOf, type Rule } from '../rule.ts'

const open = {
  message: { zh: '没有写 min 或 below，人人都是', en: 'Neither min nor below: it would be everybody' },
  hint: {
    zh: '写明达到多少（min）或不足多少（below）',
    en: 'Say at least what (min), or short of what (below)',
  },
}
const empty = {
  message: { zh: 'min 不小于 below，谁也不是', en: 'min is not less than below: it can be nobody' },
  hint: { zh: '核对两个界限，含 min，不含 below', en: 'Check both bounds: min is in, below is not' },
}

/** A level has a bound, and leaves something between two. */
export const consequencesLevels: Rule = ({ scheme }) =>
  placedRules(scheme).flatMap(({ place, rule }) => {
    if (rule.kind !== 'level') return []
    const { min, below } = rule
    if (min === undefined && below === undefined)
      return [errorOf('consequence_level_open', { place, ...open })]
    return min !== undefined && below !== undefined && min >= below
      ? [errorOf('consequence_level_empty', { place, ...empty })]
      : []
  })
