import { describe, expect, it } from 'vitest'
import { daysLeft } from './time.ts'

describe('days left', () => {
  const until = '2026-11-20T10:00:00Z'
  it('count whole days and turn negative once it is over', () => {
    expect(daysLeft(until, new Date('2026-11-17T10:00:00Z'))).toBe(3)
    expect(daysLeft(until, new Date('2026-11-20T09:59:59Z'))).toBe(0)
    expect(daysLeft(until, new Date('2026-11-20T10:00:01Z'))).toBe(-1)
  })
})
