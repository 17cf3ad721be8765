import type { Scheme } from '@plumbline/scheme'
import { integerWeights } from '../numbers/integer-weights.ts'
import { pointUnits, showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { Points, Step } from '../types.ts'
import { parentTotal } from './parent-total.ts'
import type { Link, LinkedScore } from './types.ts'

type CascadeLink = NonNullable<Scheme['cascade']>[number]

/** Both shares whole: [0.7] → [7, 3]. What is left of 1 is taken in whole units, so that nothing is lost on the way. */
function sharesOf(own: number): { weights: number[]; said: { own: string; rest: string } } {
  const units = toPoints(own)
  const shares = [units / pointUnits, (pointUnits - units) / pointUnits]
  const [mine = '', rest = ''] = [units, pointUnits - units].map((part) => showFigure(part / 1_000_000))
  return { weights: integerWeights(shares), said: { own: mine, rest } }
}

function stepOf(name: string, before: Points): Step {
  return { name, values: { result: showPoints(before) } }
}

/** One subject against those above it, whose links are done. */
export function linkOne(
  rule: CascadeLink,
  before: Points,
  parents: Link['parents'],
): Pick<LinkedScore, 'total' | 'reason' | 'link'> {
  const above = parentTotal(parents)
  const link = { share: rule.own, before, parents, parentTotal: above.total }
  if (above.total === null) {
    const nobody = parents.length === 0
    if (rule.without === 'none')
      return { total: null, reason: { code: nobody ? 'no_parent' : 'parent_no_total' }, link }
    const steps = [stepOf(nobody ? 'link_no_parent' : 'link_parent_no_total', before)]
    return { total: before, link: { ...link, stage: { kind: 'link', before, after: before, steps } } }
  }
  const { weights, said } = sharesOf(rule.own)
  const after = weightedMeans([Float64Array.of(before), Float64Array.of(above.total)], weights, 1)[0]!
  const values = {
    before: showPoints(before),
    parent: showPoints(above.total),
    ...said,
    result: showPoints(after),
  }
  const steps = [...above.steps, { name: 'link', values }]
  return { total: after, link: { ...link, stage: { kind: 'link', before, after, steps } } }
}
