import type { Rounding } from '@plumbline/scheme'
import type { Points } from '../types.ts'

// The only file that rounds.

/** Units of 10⁻⁸ in one point. */
export const pointUnits = 100_000_000
/** Above this a float64 no longer tells neighbouring units apart. */
export const maxPoints = Number.MAX_SAFE_INTEGER

/**
 * A float on the 0–100 scale → points; halves go away from zero: toPoints(0.123456785) = 12345679.
 * Two routes to one true value may differ in the last bits (92/100, 9.2/10); just below a half counts as the half,
 * so that such twins stay twins (up to some 10,000 points; beyond, float64 itself is coarser).
 */
export function toPoints(score: number): Points {
  const size = Math.abs(score) * pointUnits
  const rounded = Math.floor(size + 0.5 + Math.min(size * 2 ** -49, 2 ** -9))
  return score < 0 && rounded > 0 ? -rounded : rounded
}

/** A computed figure (growth in %, a share) keeps 8 decimals, so that equal changes are equal. */
export function toFigure(value: number): number {
  const units = toPoints(value)
  return Math.abs(units) <= maxPoints ? units / pointUnits : value
}

/** 5 of every 10 units up (or away from zero), exact halves by the mode; on whole numbers only. */
function roundTo(size: number, step: number, mode: Rounding['mode']): number {
  const [whole, rest] = [Math.floor(size / step), size % step]
  if (rest * 2 !== step) return rest * 2 > step ? whole + 1 : whole
  return mode === 'half_even' && whole % 2 === 0 ? whole : whole + 1
}

/** The published figure as an integer of its last digit, which is what ranking on published figures compares. */
export function publishedUnits(points: Points, { mode, decimals }: Rounding): number {
  const units = roundTo(Math.abs(points), 10 ** (8 - decimals), mode)
  return points < 0 && units > 0 ? -units : units
}

const withPoint = (digits: string, decimals: number) =>
  decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`

/** Rounded once, from the exact points: publish(2816500000, half_even, 2) = '28.16'; half_up gives '28.17' (P18). */
export function publish(points: Points, rounding: Rounding): string {
  const units = publishedUnits(points, rounding)
  const digits = withPoint(String(Math.abs(units)).padStart(rounding.decimals + 1, '0'), rounding.decimals)
  return units < 0 ? `-${digits}` : digits
}

/** Points in full, at least two decimals and no idle zeros after them: '92.00', '95.45454545'. */
export function showPoints(points: Points): string {
  const digits = withPoint(String(Math.abs(points)).padStart(9, '0'), 8).replace(/0{1,6}$/, '')
  return points < 0 ? `-${digits}` : digits
}

/** A figure for reading, without binary crumbs or an exponent: 10.5 → '10.5'. */
export function showFigure(value: number): string {
  if (Math.abs(value) >= 1e21) return BigInt(value).toString()
  const digits = value.toFixed(8).replace(/\.?0+$/, '')
  return digits === '-0' ? '0' : digits
}

/** An exact decimal: `digits` ÷ 10^`decimals`, no idle zeros at the end. */
export interface Factor {
  digits: bigint
  decimals: number
}

function reduced(digits: bigint, decimals: number): Factor {
  let factor = { digits, decimals }
  while (factor.decimals > 0 && factor.digits % 10n === 0n)
    factor = { digits: factor.digits / 10n, decimals: factor.decimals - 1 }
  return factor
}

/** A number as the factor it is taken for, to 8 decimals: 1.0721 → 10721 ÷ 10⁴. Up to ±90 million. */
export const toFactor = (value: number): Factor => reduced(BigInt(toPoints(value)), 8)

/** Exact: 1.072 × 1.05 = 1.1256. */
export const timesFactor = (a: Factor, b: Factor): Factor =>
  reduced(a.digits * b.digits, a.decimals + b.decimals)

/** In full, with at least two decimals: '1.1256', '1.00'. */
export function showFactor({ digits, decimals }: Factor): string {
  const more = Math.max(0, 2 - decimals)
  const text = String((digits < 0n ? -digits : digits) * 10n ** BigInt(more))
  const shown = withPoint(text.padStart(decimals + more + 1, '0'), decimals + more)
  return digits < 0n ? `-${shown}` : shown
}

/** Points times an exact factor above 0, rounded once with halves away from zero; NaN beyond ±90 million points. 80 × 1.1256 = 90.048. */
export function scalePoints(points: Points, { digits, decimals }: Factor): Points {
  const product = Math.abs(points) * Number(digits)
  // Up to 2⁵³ numbers say the same as bigints, at a fraction of the cost.
  const size = Number.isSafeInteger(product)
    ? roundTo(product, 10 ** decimals, 'half_up')
    : Number(halfUp(BigInt(Math.abs(points)) * digits, 10n ** BigInt(decimals)))
  if (size > maxPoints) return Number.NaN
  return points < 0 && size > 0 ? -size : size
}

const halfUp = (size: bigint, step: bigint): bigint => (size * 2n + step) / (step * 2n)
