import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import type { NoScore, Points } from '../types.ts'
import { floorAt } from './limit.ts'
import type { Notes, View } from './method.ts'

type Rank = MethodOf<'rank'>

/** Where one subject stands, and what it and the first have. */
export interface Standing {
  /** Best and worst place of those who share it. */
  best: number
  worst: number
  of: number
  x: number
  first: number
  shown: { value: string; first: string }
  direction: View['direction']
}
type Form = (method: Rank, standing: Standing, notes?: Notes) => Points | NoScore

const placeBy: Record<Rank['ties'], (standing: Standing) => number> = {
  min: ({ best }) => best,
  max: ({ worst }) => worst,
  average: ({ best, worst }) => (best + worst) / 2,
}
const placeOf = ({ ties }: Rank, standing: Standing) => placeBy[ties](standing)

/** Points as somebody wins them, of a full mark, as a score. */
function outOf({ full }: Rank, won: number, { name, values = {}, notes }: Won): Points {
  const result = toPoints((won / full) * 100)
  const shown = { points: showFigure(won), full: showFigure(full), result: showPoints(result) }
  notes?.step(name, { ...values, ...shown })
  return result
}
interface Won {
  name: string
  values?: Record<string, string>
  notes: Notes | undefined
}

const pointsAt = (points: readonly number[], place: number) => points[Math.min(place, points.length) - 1] ?? 0

const ladder: Form = (method, standing, notes) => {
  const { points = [], ties } = method
  const { best, worst } = standing
  const places =
    ties === 'average'
      ? Array.from({ length: worst - best + 1 }, (_, k) => best + k)
      : [placeOf(method, standing)]
  const won = places.reduce((sum, place) => sum + pointsAt(points, place), 0) / places.length
  return outOf(method, won, { name: 'ladder', values: { place: String(best) }, notes })
}

const evenly =
  (name: 'linear' | 'borda'): Form =>
  (method, standing, notes) => {
    const { of } = standing
    const place = placeOf(method, standing)
    const result = toPoints(of === 1 ? 100 : ((of - place) / (of - 1)) * 100)
    notes?.step(of === 1 ? 'alone' : name, {
      place: showFigure(place),
      beaten: showFigure(of - place),
      of: String(of),
      last: String(of - 1),
      result: showPoints(result),
    })
    return result
  }

/** A figure that is not above 0 has no ratio: as the own one upwards it is worth nothing, as a divisor it has no score. */
const ratio: Form = (method, standing, notes) => {
  const { to = Infinity, rest = 0, full } = method
  const { best, x, first, shown, direction } = standing
  if (best === 1) return outOf(method, full, { name: 'ratio_first', notes })
  if (placeOf(method, standing) > to)
    return outOf(method, rest, { name: 'ratio_rest', values: { to: String(to) }, notes })
  if (first <= 0) return { code: 'first_not_positive', value: shown.first }
  const points = toPoints((direction === 'up' ? x / first : first / x) * 100)
  notes?.step(`ratio_${direction}`, { ...shown, result: showPoints(points) })
  return floorAt(points, (rest / full) * 100, notes)
}

const reversed: Form = (method, standing, notes) => {
  const { start = 0, step = 0 } = method
  const back = standing.of - placeOf(method, standing)
  const left = start - step * back
  const back1 = { back: showFigure(back + 1) }
  if (left * start <= 0) return outOf(method, 0, { name: 'reversed_none', values: back1, notes })
  const values = { ...back1, start: showFigure(start), step: showFigure(step), ups: showFigure(back) }
  return outOf(method, left, { name: 'reversed', values, notes })
}

/** Points by place, one row per form of the language. */
export const forms: Record<Rank['form'], Form> = {
  ladder,
  linear: evenly('linear'),
  borda: evenly('borda'),
  ratio,
  reversed,
}
