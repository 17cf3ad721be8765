import type { Field, Indicator } from './schema.ts'

/** The scheme's goal as targets are filed, a decimal string in the field's unit: 7 → '7', 0.0000001 → '0.0000001'. None where it has none. */
export const goalOf = ({ source, goal }: Pick<Field, 'source' | 'goal'>): string | undefined =>
  source !== 'target' || goal === undefined ? undefined : plain(goal)

const plain = (goal: number) => {
  const digits = goal.toFixed(8).replace(/\.?0+$/, '')
  return digits === '-0' ? '0' : digits
}

type Direction = Indicator['direction']

const meets = {
  benchmark: (ahead: number) => ahead >= 0,
  province: (ahead: number) => ahead > 0,
} as const

/**
 * Whether a target keeps the field's floor, in the field's unit: 不得低于 a benchmark (equal is enough, S4-08), 高于 the province (strictly,
 * S1-01); with `down`, where less is better, the other way round (D14). True without a floor; false for what is no number.
 * Benchmark 6.5: 6.5 → true, 6.4 → false; province 6.5: 6.5 → false. PM2.5, down, benchmark 30: 30 → true, 31 → false.
 */
export function targetMeetsFloor(
  { floor }: Pick<Field, 'floor'>,
  direction: Direction,
  value: number,
): boolean {
  if (!floor) return true
  return meets[floor.kind](direction === 'up' ? value - floor.value : floor.value - value)
}
