import { describe, expect, it } from 'vitest'
import { seeded } from './random.ts'

describe('the generator', () => {
  // The outputs of mulberry32 as published, recomputed in another language.
  it('gives the published numbers for a seed', () => {
    const next = seeded(1)
    expect([next(), next(), next()].map((one) => one * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787])
    expect(seeded(0)() * 2 ** 32).toBe(1144304738)
  })

  it('is spread evenly', () => {
    const next = seeded(2026)
    const tenths = new Array<number>(10).fill(0)
    for (let k = 0; k < 10_000; k++) tenths[Math.floor(next() * 10)]! += 1
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
