import type { Points } from '../types.ts'

/**
 * Whole units near the exact parts that add up to `total` exactly: the parts left furthest below themselves by cutting
 * get the missing units first (largest remainder, ties in the order given). apportion(100, [33.4, 33.3, 33.3]) = [34, 33, 33].
 */
export function apportion(total: Points, exact: readonly number[]): Points[] {
  if (exact.length === 0) return []
  const parts = exact.map(Math.floor)
  const left = total - parts.reduce((a, b) => a + b, 0)
  const order = exact
    .map((_, index) => index)
    .sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b)
  if (left < 0) order.reverse()
  for (let k = 0; k < Math.abs(left); k++) parts[order[k % order.length]!]! += Math.sign(left)
  return parts
}
