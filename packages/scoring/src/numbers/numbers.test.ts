import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apportion } from './apportion.ts'
import { integerWeights } from './integer-weights.ts'
import { parseDecimal } from './parse-decimal.ts'
import { sumDecimals } from './sum-decimals.ts'
import { weightedMeans } from './weighted-means.ts'

it('reads decimals and nothing else', () => {
  expect(['92', '-0.5', '007', '1020.00'].map(parseDecimal)).toEqual([92, -0.5, 7, 1020])
  for (const text of [
    '',
    ' 1',
    '1,020',
    '1e5',
    '+1',
    '.5',
    '5.',
    '0x10',
    'NaN',
    'Infinity',
    '—',
    '\uff19\uff12',
    `1${'0'.repeat(400)}`,
  ]) {
    expect(parseDecimal(text), text).toBeNaN()
  }
})

it('reads every decimal as the nearest float64, however many digits it has', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.constantFrom('', '-'), digits, fc.option(digits), (sign, whole, fraction) => {
      const text = `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`
      expect(Object.is(parseDecimal(text), Number(text)), text).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('adds decimals exactly', () => {
  expect(sumDecimals(['0.1', '0.2'])).toBe('0.3')
  expect(sumDecimals(['12345678901234567890.12', '-0.12'])).toBe('12345678901234567890')
  expect(sumDecimals(['-1.5', '0.25'])).toBe('-1.25')
  expect(sumDecimals([])).toBe('0')
})

it('turns weights into the smallest whole numbers of the same proportion', () => {
  expect(integerWeights([0.8, 0.2])).toEqual([4, 1])
  expect(integerWeights([12.5, 37.5, 50])).toEqual([1, 3, 4])
  expect(integerWeights([0, 0])).toEqual([0, 0])
})

it('hands out a total so that the parts add up to it and none is a unit off', () => {
  expect(apportion(100, [33.4, 33.3, 33.3])).toEqual([34, 33, 33])
  expect(apportion(2, [0.5, 1])).toEqual([1, 1])
  expect(apportion(2, [0.5, 0.5, 0.5, 0.5])).toEqual([1, 1, 0, 0])
  expect(apportion(2, [1.2, 1.9, 0])).toEqual([1, 1, 0])
  expect(apportion(1, [1.2, 1.9, 0])).toEqual([0, 1, 0])
  expect(apportion(1, [0, 1.5, 0])).toEqual([0, 1, 0])
  expect(apportion(0, [])).toEqual([])
  const parts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(parts, (exact) => {
      const total = Math.round(exact.reduce((a, b) => a + b, 0))
      const whole = apportion(total, exact)
      expect(whole.reduce((a, b) => a + b, 0)).toBe(total || 0)
      whole.forEach((part, k) => expect(Math.abs(part - exact[k]!)).toBeLessThan(1.001))
    }),
  )
})

it('takes means as bigint arithmetic would, for small and for huge weights', () => {
  const points = fc.array(fc.integer({ min: -(10 ** 10), max: 2 * 10 ** 10 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 10 ** 9 }), (values, scale) => {
      const weights = values.map((_, k) => (k + 1) * scale)
      const top = values.reduce((sum, value, k) => sum + BigInt(value) * BigInt(weights[k]!), 0n)
      const bottom = BigInt(weights.reduce((a, b) => a + b, 0))
      const size = top < 0n ? -top : top
      const rounded = Number((2n * size + bottom) / (2n * bottom)) * (top < 0n ? -1 : 1)
      expect(
        weightedMeans(
          values.map((value) => Float64Array.of(value)),
          weights,
          1,
        )[0],
      ).toBe(rounded || 0)
    }),
  )
})

it('rounds a mean that ends in a half away from zero, for small and for huge weights', () => {
  const half = (sign: number, weight: number) =>
    weightedMeans([Float64Array.of(sign * 1), Float64Array.of(sign * 2)], [weight, weight], 1)[0]
  for (const weight of [1, 2 ** 51]) expect([half(1, weight), half(-1, weight)]).toEqual([2, -2])
})

it('leaves out what is missing, and has no mean of nothing', () => {
  const columns = [Float64Array.of(10, Number.NaN, Number.NaN), Float64Array.of(20, 20, Number.NaN)]
  expect([...weightedMeans(columns, [1, 1], 3)]).toEqual([15, 20, Number.NaN])
  expect([...weightedMeans(columns, [0, 0], 3)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  expect([...weightedMeans([], [], 1)]).toEqual([Number.NaN])
})
