import { describe, expect, it } from 'vitest'
import { months, placed, ranked } from './history.fixture.ts'
import { streak } from './streak.ts'
import { stuckRanks } from './stuck-ranks.ts'
import { tailLadder } from './tail-ladder.ts'
import type { HistoryPeriod } from './types.ts'

const who = (proposals: { subject: string }[]) => proposals.map(({ subject }) => subject)
/** u10 at the given places of ten, month after month, the others in turn so that nobody else is stuck. */
const career = (places: number[], from = 1): HistoryPeriod[] =>
  months(
    places.map((place, k) => {
      const others = Array.from({ length: 9 }, (_, n) => `u${((n + k) % 9) + 1}`)
      return others.toSpliced(place - 1, 0, 'u10')
    }),
    from,
  )

describe('stuck ranks', () => {
  it('finds who was last six months running, and not who was for five (C54)', () => {
    const found = stuckRanks({ periods: career([5, 10, 10, 10, 10, 10, 10]) })
    expect(who(found)).toEqual(['u10'])
    expect(found[0]!.facts).toMatchObject({ tail: 'bottom', atLeast: 6 })
    expect(found[0]!.facts.places.map(({ period }) => period)).toEqual(
      [2, 3, 4, 5, 6, 7].map((month) => `2026-0${month}`),
    )
    expect(stuckRanks({ periods: career([10, 10, 10, 10, 10]) })).toEqual([])
    expect(stuckRanks({ periods: career([10, 10, 10, 9, 10, 10, 10]) })).toEqual([])
    expect(stuckRanks({ periods: career([10, 10, 10, 10, 10, 10, 9]) })).toEqual([])
  })

  it('finds who is always first too, and keeps the two ends apart', () => {
    expect(stuckRanks({ periods: career([1, 1, 1, 1, 1, 1]) })[0]!.facts.tail).toBe('top')
    expect(stuckRanks({ periods: career([1, 1, 1, 10, 10, 10]) })).toEqual([])
  })

  it('by a number of places where the scheme says so', () => {
    const periods = career([8, 9, 10, 8, 9, 10])
    expect(who(stuckRanks({ periods, size: { places: 3 } }))).toContain('u10')
    expect(stuckRanks({ periods })).toEqual([])
    expect(who(stuckRanks({ periods, size: { percent: 30 } }))).toContain('u10')
  })

  it('a month left out, without a place, or in another group ends the run', () => {
    const all = career([10, 10, 10, 10, 10, 10, 10])
    expect(stuckRanks({ periods: all.toSpliced(3, 1) })).toEqual([])
    const bent = (more: object) =>
      all.with(3, {
        ...all[3]!,
        places: all[3]!.places.map((one) => (one.subject === 'u10' ? { ...one, ...more } : one)),
      })
    expect(who(stuckRanks({ periods: bent({}) }))).toEqual(['u10'])
    expect(stuckRanks({ periods: bent({ rank: null }) })).toEqual([])
    expect(stuckRanks({ periods: bent({ group: 'd' }) })).toEqual([])
  })

  it('nobody is stuck alone, all tied, or without a history', () => {
    expect(stuckRanks({ periods: months(Array<string[]>(6).fill(['a'])) })).toEqual([])
    const tied = months(Array<string[]>(6).fill(['a', 'b', 'c'])).map((one) => ({
      ...one,
      places: one.places.map((place) => ({ ...place, rank: 1 })),
    }))
    expect(stuckRanks({ periods: tied })).toEqual([])
    expect(stuckRanks({ periods: [] })).toEqual([])
  })
})

describe('tail ladder', () => {
  const spans = (periods: HistoryPeriod[]) =>
    tailLadder({ periods }).map(({ subject, facts }) => `${subject} ${facts.step.span} ${facts.period}`)

  it('季度靠后: the last by average place of the quarter that closes', () => {
    const [found, ...more] = tailLadder({ periods: career([10, 9, 10], 7) })
    expect(more).toEqual([])
    expect(found).toMatchObject({
      subject: 'u10',
      facts: { period: '2026-Q3', ahead: 9, of: 10, step: { consequence: { zh: '谈话提醒' } } },
    })
    expect(found!.facts.average).toBe(29 / 3)
    expect(spans(career([10, 10], 7))).toEqual([])
    expect(spans(career([10, 10, 10, 10], 7))).toEqual([])
  })

  it('half and year close more than one step, mildest first', () => {
    expect(spans(career([10, 10, 10, 10, 10, 10]))).toEqual(['u10 quarter 2026-Q2', 'u10 half 2026-H1'])
    expect(spans(career(Array<number>(12).fill(10)))).toEqual([
      'u10 quarter 2026-Q4',
      'u10 half 2026-H2',
      'u10 year 2026',
    ])
  })

  it('months of another quarter do not count', () => {
    const found = tailLadder({ periods: career([1, 1, 1, 10, 10, 10]) })
    const own = found.filter(({ subject }) => subject === 'u10')
    expect(own.map(({ facts }) => [facts.step.span, facts.average, facts.places.length])).toEqual([
      ['quarter', 10, 3],
    ])
  })

  it('yearly results close a year only; quarterly ones a quarter by themselves', () => {
    const order = placed(10, 'u10', 10)
    expect(spans([ranked('2026', order)])).toEqual(['u10 year 2026'])
    expect(spans([ranked('2026-Q1', order)])).toEqual(['u10 quarter 2026-Q1'])
  })

  it('places in an earlier group are not brought along, and too few places are no average', () => {
    const periods = career([10, 10, 10])
    const moved = (upTo: number) =>
      periods.map((one, k) => ({
        ...one,
        places: one.places.map((place) =>
          place.subject === 'u10' && k < upTo ? { ...place, group: 'd' } : place,
        ),
      }))
    expect(tailLadder({ periods: moved(1) })[0]!.facts.places).toHaveLength(2)
    expect(who(tailLadder({ periods: moved(2) }))).not.toContain('u10')
  })

  it('all who share the worst average are behind; nobody is where all share it, or alone', () => {
    const swap = [
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'd', 'c'],
      ['b', 'a', 'c', 'd'],
      ['b', 'a', 'd', 'c'],
    ]
    const half = { steps: [{ span: 'half' as const, consequence: { zh: '谈话', en: 'a talk' } }] }
    const all = [...swap, ...swap.slice(0, 2)]
    expect(who(tailLadder({ periods: months(all), ...half }))).toEqual(['c', 'd'])
    const equal = months([
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(tailLadder({ periods: equal, ...half })).toEqual([])
    expect(tailLadder({ periods: months(Array<string[]>(6).fill(['a'])), ...half })).toEqual([])
    expect(tailLadder({ periods: [] })).toEqual([])
  })
})

describe('streak', () => {
  const year = (period: string, grade: string | null) => ranked(period, ['a', 'b'], { a: { grade } })
  const years = (...grades: (string | null)[]) => grades.map((grade, k) => year(String(2024 + k), grade))
  const found = (periods: HistoryPeriod[]) => who(streak({ periods, of: 'grade', value: '优秀' }))

  it('连续3年优秀: two of three no, three yes (C48)', () => {
    expect(found(years('优秀', '良好', '优秀'))).toEqual([])
    expect(found(years('良好', '优秀', '优秀'))).toEqual([])
    expect(found(years('优秀', '优秀'))).toEqual([])
    expect(found(years('优秀', '优秀', '优秀'))).toEqual(['a'])
  })

  it('counts the whole run, and breaks at a year without results or without a grade', () => {
    const [first] = streak({ periods: years('优秀', '优秀', '优秀', '优秀'), of: 'grade', value: '优秀' })
    expect(first!.facts.periods).toEqual(['2024', '2025', '2026', '2027'])
    expect(found(years('优秀', '优秀', '优秀', '优秀').toSpliced(1, 1))).toEqual([])
    expect(found(years('优秀', null, '优秀', '优秀'))).toEqual([])
    expect(found([])).toEqual([])
  })

  it('lights too', () => {
    const red = ['01', '02', '03'].map((month) =>
      ranked(`2026-${month}`, ['a', 'b'], { b: { light: 'red' } }),
    )
    expect(who(streak({ periods: red, of: 'light', value: 'red' }))).toEqual(['b'])
    expect(who(streak({ periods: red, of: 'light', value: 'red', atLeast: 4 }))).toEqual([])
  })
})

it('a history that cannot be read is refused', () => {
  const backwards = months([['a'], ['a']]).toReversed()
  for (const rule of [stuckRanks, tailLadder])
    expect(() => rule({ periods: backwards })).toThrow('not_in_order')
  expect(() => streak({ periods: [ranked('2026', ['a', 'a'])], of: 'grade', value: '优秀' })).toThrow(
    'listed_twice',
  )
})
