import { listPeriods, splitMonth } from '../list-periods.ts'
import { makeRandom } from '../random.ts'
import type { PlaceSpec, SeededUnit, UnitModel } from './types.ts'

const walkStarts = '2025-10'
const steps = [-2, -1, -1, 0, 0, 0, 1, 1, 2]

/** A place that drifts from month to month. The city publishes January and February together. */
export function modelPlace(spec: PlaceSpec, unit: SeededUnit): UnitModel {
  if (unit.code !== spec.unit) return { series: [], targets: [] }
  const of = { unitCode: unit.code, indicator: spec.indicator }
  const published = (figure: (period: string) => number) => (period: string) =>
    splitMonth(period).month === 1 ? undefined : String(figure(period))
  const place = (period: string) => walkTo(spec, `${unit.seed}/${spec.indicator}`, period)
  return {
    series: [
      { ...of, field: 'rank', at: published(place) },
      { ...of, field: 'of', at: published(() => spec.of) },
    ],
    targets: [],
  }
}

function walkTo(spec: PlaceSpec, seed: string, period: string): number {
  const random = makeRandom(seed)
  const step = () => steps[Math.floor(random() * steps.length)] ?? 0
  return listPeriods(walkStarts, period)
    .slice(1)
    .reduce((place) => Math.min(spec.of, Math.max(1, place + step())), spec.start)
}
