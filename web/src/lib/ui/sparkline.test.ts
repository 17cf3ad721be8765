import { describe, expect, it } from 'vitest'
import { placeValues, sparklinePath } from './sparkline.ts'

const box = { width: 10, height: 10, pad: 0 }

describe('a sparkline', () => {
  it('runs from the left edge to the right, larger values higher', () => {
    expect(sparklinePath([1, 2, 3], box)).toBe('M0 10L5 5L10 0')
  })
  it('breaks at a missing value instead of drawing through it', () => {
    expect(sparklinePath([1, null, 2, 3], box)).toBe('M0 10M6.7 5L10 0')
  })
  it('is a level line in the middle when nothing changed', () => {
    expect(placeValues([4, 4], box)).toEqual([
      { x: 0, y: 5 },
      { x: 10, y: 5 },
    ])
  })
  it('draws nothing of nothing', () => {
    expect(sparklinePath([], box)).toBe('')
    expect(sparklinePath([null, null], box)).toBe('')
  })
})
