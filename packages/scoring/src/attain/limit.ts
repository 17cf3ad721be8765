import { showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import type { Notes } from './method.ts'

/** Not above `high` (on the 0–100 scale), and says so where it bites. */
export function capAt(points: Points, high: number, notes?: Notes): Points {
  const limit = toPoints(high)
  if (points <= limit) return points
  notes?.step('cap', { before: showPoints(points), limit: showPoints(limit) })
  return limit
}

/** Not below `low`, and says so where it bites. */
export function floorAt(points: Points, low: number, notes?: Notes): Points {
  const limit = toPoints(low)
  if (points >= limit) return points
  notes?.step('floor', { before: showPoints(points), limit: showPoints(limit) })
  return limit
}
