import { toPoints } from './rounding.ts'

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** Weights as the smallest whole numbers in the same proportion: [0.8, 0.2] → [4, 1]. Sums over them are exact. */
export function integerWeights(weights: readonly number[]): number[] {
  const whole = weights.map(toPoints)
  const common = whole.reduce(divisor, 0)
  return common === 0 ? whole : whole.map((weight) => weight / common)
}
