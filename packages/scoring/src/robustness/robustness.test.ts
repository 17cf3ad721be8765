import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { drawnFrom, toThe } from './two-boards.fixture.ts'
import type { RobustnessInput } from './types.ts'
import { describeRobustSubject } from './words.ts'

const lit = {
  lights: [{ light: 'green' as const, from: 1, to: 1 }],
  consequences: [toThe('first'), toThe('last')],
}
const run = (figures: Record<string, [string, string]>, more: Partial<RobustnessInput> = {}) =>
  drawnFrom(figures, lit, more)

const close: Record<string, [string, string]> = { A: ['90', '60'], B: ['70', '81'], C: ['10', '10'] }

describe('robustness', () => {
  it('finds two that are close to change places, and who is far behind never to move', () => {
    const { subjects } = run(close)
    const [a, b, c] = subjects
    expect([a!.rank, b!.rank, c!.rank]).toEqual([2, 1, 3])
    expect(a!.likely).toEqual({ from: 1, to: 2 })
    expect(c).toMatchObject({ median: 3, likely: { from: 3, to: 3 }, whole: { from: 3, to: 3 }, flag: false })
    expect(a!.flips[0]).toMatchObject({ of: { kind: 'light' }, now: null, flag: true })
    expect(b!.flips[0]).toMatchObject({ of: { kind: 'light' }, now: 'green', flag: true })
    expect(a!.flips[0]!.draws).toBe(b!.flips[0]!.draws)
  })

  // A leads when 20·wa > 21·wb. Factors f, g uniform on 0.75–1.25: P(20f > 21g) = (1 / 0.25) ∫ (20f/21 − 0.75)⁺ df
  // = (1.190476 − 0.75)² · 1.05 / 2 / 0.25 = 0.40745.
  it('comes near the share worked out by hand, for the light and for a consequence', () => {
    const [light, first] = run(close, { draws: 20_000 }).subjects[0]!.flips
    expect(Math.abs(light!.share - 0.40745)).toBeLessThan(0.012)
    expect(first!.share).toBe(light!.share)
  })

  it('flags above the threshold only', () => {
    const share = run(close).subjects[0]!.flips[0]!.share
    expect(run(close, { threshold: share }).subjects[0]!.flag).toBe(false)
    expect(run(close, { threshold: share - 0.001 }).subjects[0]!.flag).toBe(true)
  })

  it('says whether a place among the first or last hangs on the weights', () => {
    const places = run(close).subjects.map(({ flips }) => flips.slice(1))
    expect(places.map((flips) => flips.map(({ of }) => of))).toEqual(
      places.map(() => ['first', 'last'].map((id) => ({ kind: 'consequence', id }))),
    )
    expect(places.map((flips) => flips.map(({ now }) => now))).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
    expect(places.map((flips) => flips.map(({ flag }) => flag))).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ])
  })

  it('keeps ties tied: all who share the edge are in, in every draw', () => {
    const { subjects } = run({ A: ['90', '60'], B: ['90', '60'], C: ['1', '1'] })
    expect(subjects[0]!.flips).toEqual(subjects[1]!.flips)
    expect(subjects[0]!.flips[1]).toMatchObject({ of: { id: 'first' }, now: true, draws: 0 })
    const low = run({ A: ['90', '60'], B: ['1', '2'], C: ['1', '2'] }).subjects
    expect(low[1]!.flips).toEqual(low[2]!.flips)
    expect(low[1]!.flips[2]).toMatchObject({ of: { id: 'last' }, now: true, draws: 0 })
  })

  it('ranks nobody who has no total, in no draw', () => {
    const { subjects } = run({ A: ['90', '60'], N: ['', ''] })
    expect(subjects[1]).toMatchObject({ rank: null, median: null, likely: null, whole: null, flag: false })
  })

  it('one alone, and nobody, are no trouble', () => {
    expect(run({ A: ['90', '60'] }).subjects[0]).toMatchObject({ rank: 1, whole: { from: 1, to: 1 } })
    expect(run({}).subjects).toEqual([])
  })

  it('the same seed gives the same bytes, another seed others', () => {
    const bytes = (seed: number) => canonicalJson(run(close, { seed }).subjects)
    expect(bytes(7)).toBe(bytes(7))
    expect(bytes(8)).not.toBe(bytes(7))
  })

  it.each([
    [{ spread: 1 }, 'bad_spread'],
    [{ spread: Number.NaN }, 'bad_spread'],
    [{ draws: 0 }, 'bad_draws'],
    [{ draws: 100_001 }, 'bad_draws'],
    [{ seed: 0.5 }, 'bad_seed'],
    [{ normalisations: [] }, 'bad_normalisations'],
  ])('refuses %o', (more, code) => {
    expect(() => run(close, more)).toThrow(code)
  })

  it('is said in both languages, whatever is flagged with it', () => {
    const { scheme, ...result } = run(close, { draws: 100 })
    const [where, light, first, ...more] = describeRobustSubject(result, result.subjects[1]!, scheme)
    expect(where!.zh).toMatch(
      /^100 次抽样（各项权重上下浮动 25%）：九成的位次在第 1 至第 2，中位第 1，最好第 1，最差第 2；按办法为第 1$/,
    )
    expect(light!.zh).toMatch(/^亮灯（按办法：绿灯）在 \d+% 的抽样中改变，超过 20%，对权重敏感$/)
    expect(light!.en).toMatch(/^The light \(by the scheme: green\) turns in \d+ % of the draws/)
    expect(first!.zh).toMatch(/^建议“首位”（按办法：在内）在 \d+% 的抽样中改变/)
    expect(more).toEqual([])
    const unranked = { ...result.subjects[0]!, rank: null }
    expect(describeRobustSubject(result, unranked, scheme)[0]!.zh).toBe('未排名，没有位次区间')
    const scaled = run(close, { normalisations: ['own', 'rank'] })
    const said = describeRobustSubject(scaled, scaled.subjects[1]!, scheme)[0]!.zh
    expect(said).toContain('并换用其他标准化方法')
  })
})
