import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeOf, indicatorOf } from '../scheme.fixture.ts'
import { rankSubjects, type RankInput } from './rank-subjects.ts'

const base = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {})] }], {
  lights: [
    { light: 'green', from: 1, to: 4 },
    { light: 'yellow', from: 5, to: 7 },
    { light: 'red', last: 3 },
  ],
})

const scored = (totals: Record<string, number | null>) =>
  Object.entries(totals).map(([subject, total]) => ({ subject, class: 'c', total }))

function rank(
  totals: Record<string, number | null>,
  rest: Partial<RankInput['scheme']> = {},
  previous: RankInput['previous'] = [],
) {
  return rankSubjects({ scheme: { ...base, ...rest }, scores: scored(totals), previous })
}

it('puts the best first, equal places by id, those without a total last', () => {
  const ranked = rank({ d: 80_00000000, b: 90_00000000, z: null, a: null, c: 90_00000000 })
  expect(ranked.map(({ subject, rank, of }) => [subject, rank, of])).toEqual([
    ['b', 1, 3],
    ['c', 1, 3],
    ['d', 3, 3],
    ['a', null, 3],
    ['z', null, 3],
  ])
})

it('counts movement upwards as positive, and none for newcomers or the unranked', () => {
  const previous = [
    { subject: 'a', rank: 3 },
    { subject: 'b', rank: 1 },
    { subject: 'd', rank: null },
    { subject: 'e', rank: 2 },
  ]
  const ranked = rank({ a: 90, b: 80, c: 70, d: 60, e: null }, {}, previous)
  expect(ranked.map(({ movement }) => movement)).toEqual([2, -1, null, null, null])
  expect(ranked.map(({ previousRank }) => previousRank)).toEqual([3, 1, null, null, 2])
})

it('ranks on exact totals unless the scheme ranks what is published', () => {
  const totals = { a: 92_69400000, b: 92_69090909, c: 92_68000000 }
  const ranks = (on: 'exact' | 'published') =>
    rank(totals, { ranking: { ties: 'min', on } }).map((one) => one.rank)
  expect(ranks('exact')).toEqual([1, 2, 3])
  expect(ranks('published')).toEqual([1, 1, 3])
  expect(rank(totals).map(({ published }) => published)).toEqual(['92.69', '92.69', '92.68'])
})

describe('lights', () => {
  const ten = Object.fromEntries(Array.from({ length: 10 }, (_, k) => [`u${k}`, 100 - k]))
  const lights = (totals: Record<string, number | null>, rest?: Partial<RankInput['scheme']>) =>
    rank(totals, rest)
      .map(({ light }) => light?.[0] ?? '-')
      .join('')

  it('follow the places', () => {
    expect(lights(ten)).toBe('ggggyyyrrr')
    expect(lights({ ...ten, x: null })).toBe('ggggyyyrrr-')
  })
  it('take in everyone tied at a boundary (D9)', () => {
    expect(lights({ ...ten, u8: 93, u7: 93, u9: 93 })).toBe('ggggyyyrrr')
    expect(lights({ ...ten, u4: 97, u3: 97 })).toBe('gggggyyrrr')
  })
  it('go by the best shared place when ties are averaged or dense', () => {
    const tied = { ...ten, u3: 97, u4: 97 }
    for (const ties of ['average', 'dense'] as const) {
      expect(lights(tied, { ranking: { ties, on: 'exact' } })).toBe(lights(tied))
    }
  })
  it('go by the worst shared place where that is the place given', () => {
    expect(lights({ ...ten, u3: 97, u4: 97 }, { ranking: { ties: 'max', on: 'exact' } })).toBe('gggyyyyrrr')
  })
})

it('lights by the published total where the scheme says so, 80 itself in 80以上 (P17)', () => {
  const lights: RankInput['scheme']['lights'] = [
    { light: 'red', last: 1 },
    { light: 'green', min: 80 },
    { light: 'yellow', min: 60, max: 80 },
  ]
  const lit = rank(
    { a: 80_00000000, b: 79_99600000, c: 79_99400000, d: 60_00000000, e: 50, f: 40, g: null },
    { lights },
  )
  expect(lit.map(({ published, light }) => [published, light])).toEqual([
    ['80.00', 'green'],
    ['80.00', 'green'],
    ['79.99', 'yellow'],
    ['60.00', 'yellow'],
    ['0.00', null],
    ['0.00', 'red'],
    [null, null],
  ])
})

it('gives neither place nor light to who has no total, though 0 would be placed and lit', () => {
  const lights: RankInput['scheme']['lights'] = [{ light: 'red', max: 60 }]
  const ranked = rank({ a: null, b: 0 }, { lights, ranking: { ties: 'min', on: 'published' } })
  expect(ranked.map(({ subject, rank, of, light }) => [subject, rank, of, light])).toEqual([
    ['b', 1, 1, 'red'],
    ['a', null, 1, null],
  ])
})

it('does not depend on the order of the input, and raising one total never worsens its place', () => {
  const totals = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.option(fc.integer({ min: 0, max: 20 }))),
    {
      minLength: 1,
      maxLength: 30,
      selector: ([id]) => id,
    },
  )
  fc.assert(
    fc.property(totals, fc.nat(), fc.integer({ min: 1, max: 10 }), (list, pick, more) => {
      const ranked = rank(Object.fromEntries(list))
      expect(rank(Object.fromEntries([...list].reverse()))).toEqual(ranked)
      const [id, total] = list[pick % list.length]!
      const placeOf = (all: typeof ranked) => all.find(({ subject }) => subject === id)!.rank
      const raised = rank(
        Object.fromEntries(
          list.map(([other, value]) => [other, other === id && value !== null ? value + more : value]),
        ),
      )
      if (total === null) expect(placeOf(ranked)).toBeNull()
      else expect(placeOf(raised)!).toBeLessThanOrEqual(placeOf(ranked)!)
    }),
  )
})
