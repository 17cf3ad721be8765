const shape = /^-?\d+(\.\d+)?$/

/** A decimal string → the float64 nearest to it; NaN for anything else, too large ones included. No blanks, signs of thousands or exponents. */
export function parseDecimal(text: string): number {
  const value = shape.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
