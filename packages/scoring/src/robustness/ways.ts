import { leafColumns, type Group } from '../aggregate/group.ts'
import type { ScoredClass } from '../aggregate/score-class.ts'
import { isReplaceable, normalise } from './normalise.ts'
import type { Normalisation } from './types.ts'

type Column = Group['indicators'][number]

/** Each indicator's scores in each way, worked out once before the draws. */
export function waysOf(scored: ScoredClass, ways: readonly Normalisation[]) {
  const columns = new Map<string, Map<Normalisation, Float64Array>>()
  for (const { indicator, points } of leafColumns(scored)) {
    const usable = isReplaceable(indicator) ? ways : []
    columns.set(indicator.id, new Map(usable.map((way) => [way, normalise(points, way)])))
  }
  return (way: Normalisation) => (column: Column) =>
    columns.get(column.indicator.id)!.get(way) ?? column.points
}
