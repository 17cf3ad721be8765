import { describe, expect, it } from 'vitest'
import { normalise } from './normalise.ts'

describe('another scale', () => {
  const points = (...scores: number[]) => Float64Array.from(scores, (one) => one * 100_000_000)
  const scores = (column: Float64Array) => [...column].map((one) => one / 100_000_000)

  it.each([
    ['own', [50, 70, 90]],
    ['minmax', [0, 50, 100]],
    ['zscore', [50, 60, 70]],
    ['rank', [0, 50, 100]],
  ] as const)('%s makes of 50, 70, 90: %o', (way, expected) => {
    expect(scores(normalise(points(50, 70, 90), way))).toEqual(expected)
  })

  it('leaves gaps as gaps, shares places, and leaves equals and one alone as they are', () => {
    expect(scores(normalise(points(50, Number.NaN, 50, 90), 'rank'))).toEqual([25, Number.NaN, 25, 100])
    for (const way of ['minmax', 'zscore', 'rank'] as const) {
      expect(scores(normalise(points(70, 70), way))).toEqual([70, 70])
      expect(scores(normalise(points(Number.NaN, 70), way))).toEqual([Number.NaN, 70])
      expect(scores(normalise(points(Number.NaN), way))).toEqual([Number.NaN])
    }
  })
})
