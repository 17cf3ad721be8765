const shape = /^-?\d+(\.\d+)?$/

const [zero, nine, dot, minus] = [48, 57, 46, 45]

/** Up to here a power of ten is a float64 without loss, and so is a number of 15 digits: their quotient is the nearest float64 by IEEE 754. */
const powers = Array.from({ length: 15 }, (_, k) => 10 ** k)

/** Up to 15 digits read one by one; NaN for what is longer or not of this shape. */
function parseShort(text: string): number {
  const first = text.charCodeAt(0) === minus ? 1 : 0
  let [whole, point] = [0, -1]
  for (let at = first; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= zero && code <= nine) whole = whole * 10 + code - zero
    else if (code === dot && point < 0 && at > first) point = at
    else return Number.NaN
  }
  if (text.length === first || point === text.length - 1) return Number.NaN
  const size = point < 0 ? whole : whole / powers[text.length - point - 1]!
  return first === 1 ? -size : size
}

/** A decimal string → the float64 nearest to it; NaN for anything else, too large ones included. No blanks, signs of thousands or exponents. */
export function parseDecimal(text: string): number {
  if (text.length <= 15) return parseShort(text)
  const value = shape.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
