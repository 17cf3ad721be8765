import type { Scheme } from '@plumbline/scheme'
import { boardsOf, boardsOfUnit, indicatorPoints, unitsWithWeights } from '@plumbline/scheme/walk'
import type { Subject } from '../types.ts'

/** Points of an indicator for a subject, out of the 100 of its class. Boards are weighed once for a class, and once for each unit with weights of its own. */
export function pointsFor(scheme: Scheme) {
  const known = new Map<string, ReadonlyMap<string, number>>()
  const withOwn = new Map<string, Set<string | undefined>>()
  const ownOf = (classId: string) => {
    const own = withOwn.get(classId) ?? new Set<string | undefined>(unitsWithWeights(scheme, classId))
    withOwn.set(classId, own)
    return own
  }
  return ({ class: classId, code }: Subject, indicator: string): number | undefined => {
    const unit = ownOf(classId).has(code) ? code : undefined
    const key = JSON.stringify([classId, unit])
    const points =
      known.get(key) ??
      indicatorPoints(unit === undefined ? boardsOf(scheme, classId) : boardsOfUnit(scheme, classId, unit))
    known.set(key, points)
    return points.get(indicator)
  }
}
