import { describe, expect, it } from 'vitest'
import { readerOf } from './read.fixture.ts'
import { readTarget } from './target.ts'

const pacedIn = (period: string, pace: 'linear' | 'none' = 'linear') =>
  readTarget({ field: 't', pace }, readerOf({ u: { t: '1200' }, x: {} })('t', 'target'), period)

describe('a target for the year', () => {
  it.each([
    ['2026-01', '100', '1', '12'],
    ['2026-10', '1000', '10', '12'],
    ['2026-Q2', '600', '2', '4'],
    ['2026-H1', '600', '1', '2'],
  ])('with linear pace is due in %s to %s, by a step of its own', (period, result, gone, of) => {
    const { values, steps } = pacedIn(period)
    expect(values).toEqual(Float64Array.of(Number(result), Number.NaN))
    expect(steps(0)).toEqual([{ name: 'pace', values: { target: '1200', gone, of, result } }])
  })

  it.each([
    ['2026-12', 'linear'],
    ['2026-H2', 'linear'],
    ['2026', 'linear'],
    ['2026-10', 'none'],
  ] as const)('is due whole in %s with pace %s: as it was entered, and no step', (period, pace) => {
    const { values, shown, steps } = pacedIn(period, pace)
    expect([values[0], shown(0), steps(0)]).toEqual([1200, '1200', []])
  })
})
