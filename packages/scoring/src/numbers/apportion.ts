import type { Points } from '../types.ts'

/**
 * Whole units near the exact parts that add up to `total` exactly: the parts left furthest below themselves by cutting
 * get the missing units first (largest remainder, ties in the order given). apportion(100, [33.4, 33.3, 33.3]) = [34, 33, 33].
 * A part of nothing stays nothing.
 */
export function apportion(total: Points, exact: readonly number[]): Points[] {
  // Adding zero makes no zero a negative one.
  const parts = exact.map((part) => Math.floor(part) + 0)
  const left = total - parts.reduce((a, b) => a + b, 0)
  const rest = (index: number) => exact[index]! - parts[index]!
  const order = [...exact.keys()]
    .filter((index) => exact[index] !== 0)
    .sort((a, b) => rest(b) - rest(a) || a - b)
  if (left < 0) order.reverse()
  for (let k = 0; k < Math.abs(left) && order.length > 0; k++)
    parts[order[k % order.length]!]! += Math.sign(left)
  return parts
}
