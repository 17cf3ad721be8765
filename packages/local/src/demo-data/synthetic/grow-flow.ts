import { drawBetween, drawNormal, makeRandom } from '../random.ts'
import type { FlowSpec, SeededUnit } from './types.ts'

const firstYear = 2024

export interface Flow {
  /** Since 1 January, in whole units of the last decimal. */
  ytd(year: number, month: number): number
  /** The evaluation office's target for it. */
  target(year: number): number
}

/** Trend × season × a shock that fades over months. 2024 exists only so that 2025 has growth. */
export function growFlow(spec: FlowSpec, unit: SeededUnit): Flow {
  const random = makeRandom(`${unit.seed}/${spec.indicator}`)
  const scale = spec.annual * unit.size * (unit.shape[spec.indicator] ?? 1) * drawBetween(random, 0.85, 1.2)
  const own = unit.drags[spec.indicator] ?? spec.trend + 0.014 * drawNormal(random)
  const levels = compound(scale * 10 ** spec.decimals, own + unit.lift)
  // A target follows the trend everyone is held to, not the one this unit turns out to have.
  const asked = compound(scale * 10 ** spec.decimals, spec.trend + unit.lift)
  const stretch = drawBetween(random, 0.98, 1.06)
  const totals = levels.map((level) => accumulate(level, spec, random))
  return {
    ytd: (year, month) => Math.round(totals[year - firstYear]?.[month - 1] ?? 0),
    target: (year) => Math.max(1, Math.round((asked[year - firstYear] ?? 0) * stretch)),
  }
}

/** 2024, 2025 and 2026 of something that stood at `level` in 2025. */
const compound = (level: number, trend: number) => [level / (1 + trend), level, level * (1 + trend)]

function accumulate(level: number, spec: FlowSpec, random: () => number): number[] {
  let shock = 0
  let total = 0
  return spec.season.map((percent) => {
    shock = 0.6 * shock + spec.noise * drawNormal(random)
    // A month adds nothing at worst, so that no figure since January ever falls.
    total += Math.max(0, (level * percent * (1 + shock)) / 100)
    return total
  })
}
