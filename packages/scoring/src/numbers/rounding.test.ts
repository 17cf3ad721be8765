import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publish, showFigure, showPoints, toFigure, toPoints } from './rounding.ts'

const up = (decimals: number) => ({ mode: 'half_up', decimals }) as const
const even = (decimals: number) => ({ mode: 'half_even', decimals }) as const

describe('methods.md P18', () => {
  it('rounds 28.175 and 28.165 by either rule', () => {
    expect([28_17500000, 28_16500000].map((points) => publish(points, even(2)))).toEqual(['28.18', '28.16'])
    expect([28_17500000, 28_16500000].map((points) => publish(points, up(2)))).toEqual(['28.18', '28.17'])
  })
  it('rounds once: 2.154546 is 2.15', () => {
    expect(publish(toPoints(2.154546), up(2))).toBe('2.15')
    expect(publish(toPoints(2.154546), even(2))).toBe('2.15')
  })
})

it('publishes any number of decimals, also none, also below zero', () => {
  expect([0, 1, 2, 6].map((decimals) => publish(92_69090909, up(decimals)))).toEqual([
    '93',
    '92.7',
    '92.69',
    '92.690909',
  ])
  expect(publish(-50000000, up(0))).toBe('-1')
  expect(publish(-50000000, even(0))).toBe('0')
  expect(publish(-100000, up(2))).toBe('0.00')
  expect(publish(500000, up(2))).toBe('0.01')
  expect(publish(0, up(2))).toBe('0.00')
})

it('turns decimals into whole units, halves away from zero', () => {
  expect([92.69, 0.1 + 0.2, 0.123456785, -0.123456785, -0].map(toPoints)).toEqual([
    92_69000000, 30000000, 12345679, -12345679, 0,
  ])
})

it('gives twins computed by different routes the same points', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: 10 ** 4, max: 10 ** 6 }),
      fc.integer({ min: 2, max: 97 }),
      (a, b, k) => {
        expect(toPoints((a / b) * 100)).toBe(toPoints(((a * k) / (b * k)) * 100))
        expect(toPoints((a / b) * 100)).toBe(toPoints((a * 100) / b))
      },
    ),
  )
})

it('takes what falls a bit short of a half for the half, and nothing that is truly below it', () => {
  // 3 of 2048 and 0.3 of 204.8 are both 0.146484375 %; the second comes out as 0.14648437499999997.
  expect([(3 / 2048) * 100, (0.3 / 204.8) * 100].map(toPoints)).toEqual([14648438, 14648438])
  expect([0.123456784, 1_000_000.000000004].map(toPoints)).toEqual([12345678, 1_000_000_00000000])
})

it('publishes what the exact decimal says (against bigint arithmetic)', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.integer({ min: -(10 ** 6), max: 10 ** 6 }).map((halves) => halves * 500_000),
      ),
      fc.integer({ min: 0, max: 6 }),
      (points, decimals) => {
        const step = 10n ** BigInt(8 - decimals)
        const size = BigInt(Math.abs(points))
        const rounded = (size + step / 2n) / step
        expect(Number(publish(points, up(decimals)))).toBe(
          (Math.sign(points) * Number(rounded)) / 10 ** decimals || 0,
        )
        const half = (2n * size) % step === 0n && ((2n * size) / step) % 2n === 1n
        const toEven = half && rounded % 2n === 1n ? rounded - 1n : rounded
        expect(Number(publish(points, even(decimals)))).toBe(
          (Math.sign(points) * Number(toEven)) / 10 ** decimals || 0,
        )
      },
    ),
  )
})

it('shows points in full and figures without binary crumbs', () => {
  expect([92_00000000, 95_45454545, 50, -1_50000000].map(showPoints)).toEqual([
    '92.00',
    '95.45454545',
    '0.0000005',
    '-1.50',
  ])
  expect([-1e-12, -0].map(showFigure)).toEqual(['0', '0'])
  expect([10.5, 0.1 + 0.2, 1e-7, 100, 1e20, -3.25].map(showFigure)).toEqual([
    '10.5',
    '0.3',
    '0.0000001',
    '100',
    '100000000000000000000',
    '-3.25',
  ])
})

it('keeps 8 decimals of a computed figure', () => {
  expect(toFigure(((1.1 - 1) / 1) * 100)).toBe(10)
  expect(toFigure(1e12 + 0.5)).toBe(1e12 + 0.5)
})
