import { integerWeights } from '../numbers/integer-weights.ts'
import { showFigure, showPoints } from '../numbers/rounding.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { Points, Step } from '../types.ts'
import type { Link } from './types.ts'

/** After an operator or at the start of a term a negative number stands in brackets. */
const term = (points: Points) => (points < 0 ? `(${showPoints(points)})` : showPoints(points))

/** Σ months·total ÷ Σ months over those above that have a total, to the nearest unit; null where none has. */
export function parentTotal(parents: Link['parents']): { total: Points | null; steps: Step[] } {
  const present = parents.flatMap(({ months, total }) => (total === null ? [] : { months, total }))
  if (present.length === 0) return { total: null, steps: [] }
  const out = parents
    .filter(({ total }) => total === null)
    .map(({ months }) => ({ name: 'link_parent_out', values: { months: showFigure(months) } }))
  const columns = present.map(({ total }) => Float64Array.of(total))
  const total = weightedMeans(columns, integerWeights(present.map(({ months }) => months)), 1)[0]!
  if (present.length === 1) return { total, steps: out }
  const values = {
    terms: present.map((one) => `${term(one.total)} × ${showFigure(one.months)}`).join(' + '),
    months: showFigure(present.reduce((sum, { months }) => sum + months, 0)),
    result: showPoints(total),
  }
  return { total, steps: [...out, { name: 'link_parents', values }] }
}
