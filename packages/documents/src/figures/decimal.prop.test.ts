import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalDecimal, countDecimals, decimalOfNumber, roundDecimal, shiftDecimal } from './decimal.ts'

const decimals = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 14n), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, point]) => shiftDecimal(`${negative ? '-' : ''}${digits}`, -point))

it('a canonical decimal is its own canonical form', () => {
  fc.assert(fc.property(decimals, (text) => canonicalDecimal(text) === text))
})

it('moving the point there and back changes nothing', () => {
  fc.assert(
    fc.property(
      decimals,
      fc.integer({ min: -8, max: 8 }),
      (text, by) => shiftDecimal(shiftDecimal(text, by), -by) === text,
    ),
  )
})

it('a number a spreadsheet can show keeps its value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const shown = Number(value.toPrecision(15))
      expect(Number(decimalOfNumber(value))).toBe(shown === 0 ? 0 : shown)
    }),
  )
})

it('rounding keeps within half a unit and within the decimals', () => {
  const millionths = (value: string) => BigInt(shiftDecimal(value, 6))
  fc.assert(
    fc.property(decimals, fc.integer({ min: 0, max: 4 }), (text, places) => {
      const rounded = roundDecimal(text, places)
      const off = millionths(rounded) - millionths(text)
      expect(countDecimals(rounded)).toBeLessThanOrEqual(places)
      expect(2n * (off < 0n ? -off : off) <= 10n ** BigInt(6 - places)).toBe(true)
    }),
  )
})
