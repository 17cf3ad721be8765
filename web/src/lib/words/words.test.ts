import { describe, expect, it } from 'vitest'
import { shortFigure } from './figure.ts'
import { alignedPoints } from './points.ts'
import { timeLeft } from './time.ts'

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

describe('time left', () => {
  const until = '2026-11-20T10:00:00Z'
  it.each([
    ['2026-11-17T10:00:00Z', '3天'],
    ['2026-11-19T10:00:00Z', '1天'],
    ['2026-11-19T10:01:00Z', '23小时'],
    ['2026-11-20T09:00:01Z', '1小时'],
    ['2026-11-20T09:01:00Z', '59分钟'],
    ['2026-11-20T09:59:59Z', '1分钟'],
    ['2026-11-20T10:00:00Z', undefined],
    ['2026-11-21T10:00:00Z', undefined],
  ])('at %s is %s', (now, left) => {
    expect(timeLeft(until, new Date(now))).toBe(left)
  })
})
