import { describe, expect, it } from 'vitest'
import { scoreClass } from '../aggregate/score-class.ts'
import { canonicalJson } from '../canonical-json.ts'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { normalise } from './normalise.ts'
import { seeded } from './random.ts'
import { robustness } from './robustness.ts'
import type { RobustnessInput } from './types.ts'
import { describeRobustness } from './words.ts'

const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }
const scheme = schemeOf(
  [
    { weight: 50, indicators: [indicatorOf('a', { method: given })] },
    { weight: 50, indicators: [indicatorOf('b', { method: given })] },
  ],
  { lights: [{ light: 'green', from: 1, to: 1 }] },
)

function run(values: Record<string, [string, string]>, rest: Partial<RobustnessInput> = {}) {
  const facts = factsOf(
    Object.fromEntries(Object.entries(values).map(([id, [a, b]]) => [id, { 'a.v': a, 'b.v': b }])),
  )
  const subjects = Object.keys(values).map((id) => ({ id, class: 'c' }))
  const scored = scoreClass({ scheme, period, class: 'c', subjects, facts })
  return robustness({ scheme, scored, seed: 7, ...rest })
}

const close: Record<string, [string, string]> = { A: ['90', '60'], B: ['70', '81'], C: ['10', '10'] }

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

describe('robustness', () => {
  it('finds two that are close to change places, and who is far behind never to move', () => {
    const { subjects } = run(close)
    const [a, b, c] = subjects
    expect([a!.rank, b!.rank, c!.rank]).toEqual([2, 1, 3])
    expect(a!.likely).toEqual({ from: 1, to: 2 })
    expect(c).toMatchObject({ median: 3, likely: { from: 3, to: 3 }, whole: { from: 3, to: 3 }, flag: false })
    expect(a!.flips[0]).toMatchObject({ now: null, flag: true })
    expect(b!.flips[0]).toMatchObject({ now: 'green', flag: true })
    expect(a!.flips[0]!.draws).toBe(b!.flips[0]!.draws)
  })

  // A leads when 20·wa > 21·wb. Factors f, g uniform on 0.75–1.25: P(20f > 21g) = (1 / 0.25) ∫ (20f/21 − 0.75)⁺ df
  // = (1.190476 − 0.75)² · 1.05 / 2 / 0.25 = 0.40745.
  it('comes near the share worked out by hand', () => {
    const flip = run(close, { draws: 20_000 }).subjects[0]!.flips[0]!
    expect(Math.abs(flip.share - 0.40745)).toBeLessThan(0.012)
  })

  it('flags above the threshold only', () => {
    const share = run(close).subjects[0]!.flips[0]!.share
    expect(run(close, { threshold: share }).subjects[0]!.flag).toBe(false)
    expect(run(close, { threshold: share - 0.001 }).subjects[0]!.flag).toBe(true)
  })

  it('says whether a place among the first or last hangs on the weights', () => {
    const consequences = [
      { kind: 'top' as const, places: 1 },
      { kind: 'last' as const, places: 1 },
    ]
    const [a, b, c] = run(close, { consequences }).subjects
    expect([a, b, c].map((one) => one!.flips.map(({ now }) => now))).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
    expect([a, b, c].map((one) => one!.flips.map(({ flag }) => flag))).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ])
  })

  it('keeps ties tied: all who share the edge are in, in every draw', () => {
    const { subjects } = run(
      { A: ['90', '60'], B: ['90', '60'], C: ['1', '1'] },
      { consequences: [{ kind: 'top', places: 1 }] },
    )
    expect(subjects[0]!.flips).toEqual(subjects[1]!.flips)
    expect(subjects[0]!.flips[0]).toMatchObject({ now: true, draws: 0 })
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
    const text = (seed: number) => canonicalJson(run(close, { seed }).subjects)
    expect(text(7)).toBe(text(7))
    expect(text(8)).not.toBe(text(7))
  })

  it.each([
    [{ spread: 1 }, 'bad_spread'],
    [{ spread: Number.NaN }, 'bad_spread'],
    [{ draws: 0 }, 'bad_draws'],
    [{ seed: 0.5 }, 'bad_seed'],
    [{ normalisations: [] }, 'bad_normalisations'],
  ])('refuses %o', (rest, code) => {
    expect(() => run(close, rest)).toThrow(code)
  })

  it('is said in both languages, the flagged consequence with it', () => {
    const result = run(close, { draws: 100 })
    const [where, flag, ...more] = describeRobustness(result, result.subjects[1]!)
    expect(where!.zh).toMatch(
      /^100 次抽样（各项权重上下浮动 25%）：九成的位次在第 1 至第 2，中位第 1，最好第 1，最差第 2；按办法为第 1$/,
    )
    expect(flag!.zh).toMatch(/^“绿灯”的认定（按办法：绿灯）在 \d+% 的抽样中改变，超过 20%，对权重敏感$/)
    expect(flag!.en).toMatch(/^“green” \(by the scheme: green\) turns in \d+ % of the draws/)
    expect(more).toEqual([])
    const [none] = describeRobustness(result, { ...result.subjects[0]!, rank: null })
    expect(none!.zh).toBe('未排名，没有位次区间')
    const consequences = [{ kind: 'top' as const, places: 1 }]
    const places = run(close, { consequences, normalisations: ['own', 'rank'] })
    const [first, second] = describeRobustness(places, places.subjects[1]!)
    expect(first!.zh).toContain('并换用其他标准化方法')
    expect(second!.zh).toContain('“前 1 名”的认定（按办法：在内）')
  })
})

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

  it('is not put on what was judged or imported', () => {
    const bent = { A: ['90', '60'], B: ['89', '60.5'] } as Record<string, [string, string]>
    const text = (normalisations: RobustnessInput['normalisations']) =>
      run(bent, { normalisations: normalisations! }).subjects
    expect(text(['rank'])).toEqual(text(['own']))
  })

  // 60 : 40 of 100 and 80 is 92, of 92 and 95 is 93.2; by places of three, 60·100 + 40·50 = 80 and 60·50 + 40·100 = 70.
  it('is put on what compares: who leads by the scheme is second by places', () => {
    const completion = { kind: 'completion' as const, measure: given.measure, target: { field: 't' } }
    const compared = schemeOf([
      { weight: 60, indicators: [indicatorOf('a', { method: completion })] },
      { weight: 40, indicators: [indicatorOf('b', { method: completion })] },
    ])
    const figures = { A: ['100', '80'], B: ['92', '95'], C: ['50', '50'] }
    const facts = factsOf(
      Object.fromEntries(
        Object.entries(figures).map(([id, [a, b]]) => [
          id,
          { 'a.v': a!, 'a.t': '100', 'b.v': b!, 'b.t': '100' },
        ]),
      ),
    )
    const subjects = Object.keys(figures).map((id) => ({ id, class: 'c' }))
    const scored = scoreClass({ scheme: compared, period, class: 'c', subjects, facts })
    const consequences = [{ kind: 'top' as const, places: 1 }]
    const common = { scheme: compared, scored, seed: 7, spread: 0, consequences }
    expect(robustness(common).subjects[0]).toMatchObject({ rank: 2, whole: { from: 2, to: 2 } })
    const byPlace = robustness({ ...common, normalisations: ['rank'] }).subjects[0]!
    expect(byPlace).toMatchObject({ rank: 2, whole: { from: 1, to: 1 }, flag: true })
    const either = robustness({ ...common, normalisations: ['own', 'rank'] }).subjects[0]!
    expect(either.whole).toEqual({ from: 1, to: 2 })
    expect(Math.abs(either.flips[0]!.share - 0.5)).toBeLessThan(0.06)
  })

  it('gives no place to who has no total by the scheme, though another scale would give one', () => {
    const steps = {
      kind: 'piecewise' as const,
      measure: given.measure,
      points: [
        [0, -10],
        [10, 90],
      ],
    }
    const bent = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method: steps as never })] }], {
      aggregate: 'geometric',
    })
    const subjects = ['A', 'B', 'C'].map((id) => ({ id, class: 'c' }))
    const facts = factsOf({ A: { 'a.v': '0' }, B: { 'a.v': '5' }, C: { 'a.v': '9' } })
    const scored = scoreClass({ scheme: bent, period, class: 'c', subjects, facts })
    expect(scored.points[0]).toBeNaN()
    const result = robustness({ scheme: bent, scored, seed: 1, draws: 10, normalisations: ['rank'] })
    expect(result.subjects.map(({ rank, whole }) => [rank, whole?.to ?? null])).toEqual([
      [null, null],
      [2, 2],
      [1, 1],
    ])
  })
})
