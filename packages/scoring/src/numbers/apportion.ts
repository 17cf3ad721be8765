import type { Points } from '../types.ts'

/**
 * Whole units near the exact parts that add up to `total` exactly: the parts left furthest below themselves by cutting
 * get the missing units first (largest remainder, ties in the order given). apportion(100, [33.4, 33.3, 33.3]) = [34, 33, 33].
 * A part of nothing stays nothing.
 */
export function apportion(total: Points, exact: readonly number[]): Points[] {
  // Adding zero makes no zero a negative one.
  const parts = exact.map((part) => Math.floor(part) + 0)
  let left = total
  for (let k = 0; k < parts.length; k++) left -= parts[k]!
  if (left === 0) return parts
  const rests = exact.map((part, k) => part - parts[k]!)
  const order: number[] = []
  for (let k = 0; k < exact.length; k++) if (exact[k] !== 0) order.push(k)
  order.sort((a, b) => rests[b]! - rests[a]! || a - b)
  if (left < 0) order.reverse()
  for (let k = 0; k < Math.abs(left) && order.length > 0; k++)
    parts[order[k % order.length]!]! += Math.sign(left)
  return parts
}
