import { describe, expect, it } from 'vitest'
import { exactPoints } from './points.ts'
import { daysLeft } from './time.ts'

describe('points', () => {
  it.each([
    [9_269_000_000, '92.69'],
    [10_000_000_000, '100'],
    [1, '0.00000001'],
    [-150_000_000, '-1.5'],
    [0, '0'],
  ])('%i are shown exactly as %s', (points, shown) => {
    expect(exactPoints(points)).toBe(shown)
  })
})

describe('days left', () => {
  const until = '2026-11-20T10:00:00Z'
  it('count whole days and turn negative once it is over', () => {
    expect(daysLeft(until, new Date('2026-11-17T10:00:00Z'))).toBe(3)
    expect(daysLeft(until, new Date('2026-11-20T09:59:59Z'))).toBe(0)
    expect(daysLeft(until, new Date('2026-11-20T10:00:01Z'))).toBe(-1)
  })
})
