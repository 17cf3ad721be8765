import { expressionLimits } from '../../expressions/limits.ts'
import { placedExpressions, type PlacedExpression } from '../../expressions/placed-expressions.ts'
import type { Problem } from '../../problem.ts'
import { errorOf, type Rule } from '../rule.ts'

interface Walk {
  made: ReadonlyMap<string, PlacedExpression>
  /** How many derived values stand on one another below each one already walked. */
  heights: Map<string, number>
  /** Those being walked, in order. */
  path: string[]
  problems: Problem[]
}

const cycle = (place: string, names: readonly string[]) =>
  errorOf('derived_cycle', {
    place,
    message: {
      zh: `推算值互相依赖，成了循环：${names.join(' → ')}`,
      en: `Derived values depend on one another in a circle: ${names.join(' → ')}`,
    },
    hint: { zh: '让其中一个改用填报的数据项', en: 'Let one of them read a field that is entered' },
  })

const tooLong = (place: string, name: string) =>
  errorOf('derived_chain', {
    place,
    message: {
      zh: `“${name}”之下的推算值层层相依，超过 ${expressionLimits.chain} 层`,
      en: `Below “${name}” more than ${expressionLimits.chain} derived values stand on one another`,
    },
    hint: { zh: '合并几个算式', en: 'Join some of the formulas' },
  })

function heightOf(name: string, walk: Walk): number {
  const known = walk.heights.get(name)
  const found = walk.made.get(name)
  if (known !== undefined || !found?.compiled.ok) return known ?? 0
  const back = walk.path.indexOf(name)
  if (back >= 0) return (walk.problems.push(cycle(found.place, [...walk.path.slice(back), name])), 0)
  // Far beyond the limit there is nothing more to learn, and a stack to lose.
  if (walk.path.length > expressionLimits.chain * 4) return expressionLimits.chain
  walk.path.push(name)
  const height = 1 + found.compiled.names.reduce((most, one) => Math.max(most, heightOf(one, walk)), 0)
  walk.path.pop()
  walk.heights.set(name, height)
  if (height === expressionLimits.chain + 1) walk.problems.push(tooLong(found.place, name))
  return height
}

/** Derived values stand on what is entered, and not on themselves. */
export const derivedCycle: Rule = ({ scheme }) => {
  const made = new Map(placedExpressions(scheme).flatMap((one) => (one.makes ? [[one.makes, one]] : [])))
  const walk: Walk = { made, heights: new Map(), path: [], problems: [] }
  for (const name of made.keys()) heightOf(name, walk)
  return walk.problems
}
