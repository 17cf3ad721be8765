import { describe, expect, it } from 'vitest'
import { shortFigure } from './figure.ts'
import { alignedPoints } from './points.ts'
import { daysLeft } from './time.ts'

describe('points in a column', () => {
  it('are exact and equally wide after the decimal point', () => {
    expect(alignedPoints(9_269_000_000).trimEnd()).toBe('92.69')
    expect(alignedPoints(1)).toBe('0.00000001')
    const widths = [9_269_000_000, 1, 0].map((points) => alignedPoints(points).split('.')[1]?.length)
    expect(new Set(widths)).toEqual(new Set([8]))
  })
})

describe('a figure to glance at', () => {
  it('is rounded half up from its text, never through a binary float', () => {
    expect(shortFigure('70.78423959')).toBe('70.78')
    expect(shortFigure('1.005')).toBe('1.01')
    expect(shortFigure('123456789012345678.5')).toBe('123456789012345678.50')
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
