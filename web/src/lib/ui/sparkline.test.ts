import { describe, expect, it } from 'vitest'
import { placeValues, sparklinePath } from './sparkline.ts'

const box = { width: 10, height: 10, pad: 0 }

describe('a sparkline', () => {
  it('runs from the left edge to the right, from bottom to top of its range', () => {
    expect(sparklinePath([1, 2, 3], [1, 3], box)).toBe('M0 10L5 5L10 0')
  })
  it('draws ranks with the first place on top', () => {
    expect(sparklinePath([12, 1], [12, 1], box)).toBe('M0 10L10 0')
  })
  it('breaks at a missing value instead of drawing through it', () => {
    expect(sparklinePath([1, null, 2, 3], [1, 3], box)).toBe('M0 10M6.7 5L10 0')
  })
  it('stays in the middle when there is only one place', () => {
    expect(placeValues([1, 1], [1, 1], box)).toEqual([
      { x: 0, y: 5 },
      { x: 10, y: 5 },
    ])
  })
  it('draws nothing of nothing', () => {
    expect(sparklinePath([], [1, 2], box)).toBe('')
    expect(sparklinePath([null, null], [1, 2], box)).toBe('')
  })
})
