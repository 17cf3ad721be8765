import type { Overall } from '@plumbline/scheme'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'
import { rankOverall } from './rank-overall.ts'

const base = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {})] }])

type Classes = Record<string, (number | null)[]>
const scored = (classes: Classes) =>
  Object.entries(classes).flatMap(([id, totals]) =>
    totals.map((total, k) => ({
      subject: `${id}${k}`,
      class: id,
      total: total === null ? null : Math.round(total * 1e8),
    })),
  )
const rank = (basis: Overall['basis'], classes: Classes, rest: Partial<typeof base> = {}) =>
  rankOverall({ scheme: { ...base, overall: { basis }, ...rest }, scores: scored(classes) })
const shown = (list: ReturnType<typeof rank>) =>
  list.map(({ subject, rank: place, of, published }) => `${place}/${of} ${subject} ${published}`)

/** Towns judged harder than parks. */
const two = { park: [90, 85, 80], town: [70, 60, 40] }

it('is one list of all classes, on the totals as they are', () => {
  expect(shown(rank('raw', two))).toEqual([
    '1/6 park0 90.00',
    '2/6 park1 85.00',
    '3/6 park2 80.00',
    '4/6 town0 70.00',
    '5/6 town1 60.00',
    '6/6 town2 40.00',
  ])
})

it('scales totals to 60–100 within their class first (P1)', () => {
  expect(shown(rank('normalised', two))).toEqual([
    '1/6 park0 100.00',
    '1/6 town0 100.00',
    '3/6 town1 86.67',
    '4/6 park1 80.00',
    '5/6 park2 60.00',
    '5/6 town2 60.00',
  ])
})

it('or compares deviations from the mean of the class', () => {
  // Parks: mean 85, deviation 5. Towns: mean 56.666…, deviation √(700 ÷ 3) = 15.2752….
  expect(shown(rank('zscore', two))).toEqual([
    '1/6 park0 1.00',
    '2/6 town0 0.87',
    '3/6 town1 0.22',
    '4/6 park1 0.00',
    '5/6 park2 -1.00',
    '6/6 town2 -1.09',
  ])
})

it('says how each came about, in a sentence that can be worked out by hand', () => {
  const said = (basis: Overall['basis']) =>
    rank(basis, two).map(({ subject, step }) => `${subject} ${step && describeStep(step).zh}`)
  expect(said('raw')[0]).toBe('park0 总分 90.00 直接比较')
  expect(said('normalised')[2]).toBe(
    'town1 在本类别内折算：60 + (60.00 − 40.00) ÷ (70.00 − 40.00) × 40 = 86.66666667',
  )
  expect(said('zscore')[1]).toBe(
    'town0 在本类别 3 个中标准化：(70.00 − 56.66666667) ÷ 15.27525232 = 0.87287156',
  )
  expect((70 - 56.66666667) / 15.27525232).toBeCloseTo(0.87287156, 7)
})

describe('a class in which nothing can be told apart', () => {
  it.each([
    ['normalised', '100.00'],
    ['zscore', '0.00'],
  ] as const)('gets what is set for that by %s, and a warning', (basis, points) => {
    const list = rank(basis, { alone: [12], equal: [50, 50], town: [70, 60, 40] })
    const odd = list.filter(({ class: id }) => id !== 'town')
    expect(odd.map(({ published, warnings }) => [published, ...warnings])).toEqual(
      Array(3).fill([points, 'overall_degenerate']),
    )
    expect(list.filter(({ class: id }) => id === 'town').flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('says the total that all of it have, and what stands for that', () => {
    expect(rank('normalised', { alone: [12] })[0]!.step).toEqual({
      name: 'overall_equal',
      values: { value: '12.00', result: '100.00' },
    })
  })

  it('is as it is by raw totals', () => {
    expect(rank('raw', { alone: [12], equal: [50, 50] }).flatMap(({ warnings }) => warnings)).toEqual([])
  })
})

it('places nobody without a total, and does not count them', () => {
  expect(
    rank('normalised', { a: [null, 80, 70], b: [null] }).map(({ rank: place, of, score, step, warnings }) => [
      place,
      of,
      score === null,
      step === null,
      warnings,
    ]),
  ).toEqual([
    [1, 2, false, false, []],
    [2, 2, false, false, []],
    [null, 2, true, true, []],
    [null, 2, true, true, []],
  ])
  expect(rank('zscore', {})).toEqual([])
})

it('treats ties and published figures as the scheme does', () => {
  const close = { a: [92.694], b: [92.691], c: [92] }
  const places = (ranking: (typeof base)['ranking']) => rank('raw', close, { ranking }).map((one) => one.rank)
  expect(places({ ties: 'min', on: 'exact' })).toEqual([1, 2, 3])
  expect(places({ ties: 'average', on: 'published' })).toEqual([1.5, 1.5, 3])
})

it('gives no list where the scheme has none', () => {
  expect(rankOverall({ scheme: base, scores: scored(two) })).toEqual([])
})

const classes = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 8 }),
)
const basis = fc.constantFrom<Overall['basis']>('raw', 'normalised', 'zscore')

describe('whatever the totals', () => {
  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(classes, basis, (given, by) => {
        const scheme = { ...base, overall: { basis: by } }
        const scores = scored(given)
        expect(rankOverall({ scheme, scores: [...scores].reverse() })).toEqual(
          rankOverall({ scheme, scores }),
        )
      }),
    )
  })

  it('keeps the order of every class: who has more is never behind, who has as much stands level', () => {
    fc.assert(
      fc.property(classes, basis, (given, by) => {
        for (const own of Map.groupBy(rank(by, given), (one) => one.class).values()) {
          const placed = own.filter(({ total }) => total !== null)
          for (const a of placed)
            for (const b of placed) {
              if (a.total! > b.total!) expect(a.rank!).toBeLessThan(b.rank!)
              if (a.total === b.total) expect(a.rank).toBe(b.rank)
            }
        }
      }),
    )
  })

  it('has no number that is not one', () => {
    fc.assert(
      fc.property(classes, basis, (given, by) => {
        const found = rank(by, given).flatMap(({ score }) => (score === null ? [] : [score]))
        expect(found.every(Number.isSafeInteger)).toBe(true)
      }),
    )
  })
})
