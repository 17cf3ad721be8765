import { describe, expect, it } from 'vitest'
import { scoreClass } from './aggregate/score-class.ts'
import { indicatorPlaces } from './rank/indicator-places.ts'
import {
  factsOf,
  indicatorOf,
  leavesOf,
  period,
  schemeOf,
  scoresOf,
  type MethodInput,
} from './scheme.fixture.ts'
import { scoreSubjects } from './score-subjects.ts'

/** The figure itself as the score. */
const plain: MethodInput = {
  kind: 'piecewise',
  measure: { kind: 'value', field: 'v' },
  points: [
    [0, 0],
    [1000, 1000],
  ],
}
const indicator = (id: string, weight: number, rest = {}) =>
  indicatorOf(id, { weight, method: plain, ...rest })

const two = schemeOf([
  { weight: 60, indicators: [indicator('a', 20), indicator('b', 40)] },
  { weight: 40, indicators: [indicator('c', 40)] },
])

describe('weights', () => {
  it('carry scores to boards and boards to the total', () => {
    const [score] = scoresOf(two, { u: { 'a.v': '90', 'b.v': '60', 'c.v': '50' } })
    expect(score!.boards.map((board) => board.score)).toEqual([70_00000000, 50_00000000])
    expect(score!.total).toBe(62_00000000)
    expect(leavesOf(score!).map((leaf) => leaf.contribution)).toEqual([18_00000000, 24_00000000, 20_00000000])
    expect(leavesOf(score!).map((leaf) => leaf.effectiveShare)).toEqual([20000000, 40000000, 40000000])
  })

  it('of what is missing go to what is there, within the board first', () => {
    const [score] = scoresOf(two, { u: { 'a.v': '90', 'c.v': '50' } })
    expect(score!.total).toBe(74_00000000)
    expect(leavesOf(score!).map((leaf) => leaf.effectiveShare)).toEqual([60000000, 0, 40000000])
    expect(leavesOf(score!)[1]).toMatchObject({
      attained: null,
      contribution: 0,
      reason: { code: 'missing_value', field: 'v', period },
    })
  })

  it('of a board that is missing altogether go to the others', () => {
    const [score] = scoresOf(two, { u: { 'c.v': '50' } })
    expect(score!.total).toBe(50_00000000)
    expect(score!.boards.map((board) => [board.score, board.contribution])).toEqual([
      [null, 0],
      [50_00000000, 50_00000000],
    ])
  })

  it('carry nothing where nothing is there: no total, never zero', () => {
    const [score] = scoresOf(two, { u: {} })
    expect(score).toMatchObject({
      total: null,
      boards: [
        { score: null, contribution: 0 },
        { score: null, contribution: 0 },
      ],
    })
    expect(
      leavesOf(score!).map(({ effectiveShare, contribution }) => [effectiveShare, contribution]),
    ).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })
})

it('leaves add up to the total to the last unit where thirds do not', () => {
  const thirds = schemeOf([{ weight: 100, indicators: ['a', 'b', 'c'].map((id) => indicator(id, 33.33)) }])
  const [score] = scoresOf(thirds, { u: { 'a.v': '10', 'b.v': '10', 'c.v': '80' } })
  expect(score!.total).toBe(33_33333333)
  expect(leavesOf(score!).map((leaf) => leaf.contribution)).toEqual([3_33333333, 3_33333333, 26_66666667])
})

describe('what was not handed in', () => {
  const strict = schemeOf([
    { weight: 100, indicators: [indicator('a', 50, { missing: 'zero' }), indicator('b', 50)] },
  ])

  it('counts as zero where the scheme says so, and says that it did', () => {
    const [score] = scoresOf(strict, { u: { 'b.v': '80' } })
    expect(score!.total).toBe(40_00000000)
    expect(leavesOf(score!)[0]).toMatchObject({
      attained: 0,
      reason: { code: 'missing_value' },
      warnings: ['missing_counted_zero'],
      steps: [{ name: 'missing_zero', values: {} }],
    })
  })

  it('does not count as zero when it is the office’s target or last year’s base that is missing', () => {
    const method: MethodInput = {
      kind: 'completion',
      measure: { kind: 'growth', field: 'v', lag: 12 },
      target: { field: 't' },
    }
    const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method, missing: 'zero' })] }])
    expect(scoresOf(scheme, { u: { 'a.v': '5', 'a.t': '3' } })[0]!.total).toBeNull()
    expect(scoresOf(scheme, { u: { 'a.v': '5', 'a.v@2025-10': '4' } })[0]!.total).toBeNull()
    expect(scoresOf(scheme, { u: { 'a.v@2025-10': '4', 'a.t': '3' } })[0]!.total).toBe(0)
  })
})

it('does not count a missing yearly target as the unit’s zero, though a year is its own target’s period', () => {
  const method: MethodInput = {
    kind: 'completion',
    measure: { kind: 'value', field: 'v' },
    target: { field: 't' },
  }
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method, missing: 'zero' })] }], {
    period: 'year',
  })
  const totalOf = (field: string) =>
    scoreSubjects({
      scheme,
      period: '2026',
      class: 'c',
      subjects: [{ id: 'u', class: 'c' }],
      facts: [{ subject: 'u', indicator: 'a', field, period: '2026', value: '5' }],
    })[0]!.total
  expect(totalOf('v')).toBeNull()
  expect(totalOf('t')).toBe(0)
})

it('lists a figure once for each role it plays, however often a blend looks at it', () => {
  const name = { zh: '部分', en: 'part' }
  const plainShare = { kind: 'share', part: 'v', whole: 'v' } as const
  const parts = [plainShare, plainShare].map((measure) => ({
    name,
    share: 0.5,
    method: { kind: 'minmax', measure } as const,
  }))
  const scheme = schemeOf([
    { weight: 100, indicators: [indicatorOf('a', { method: { kind: 'blend', parts } })] },
  ])
  const [score] = scoresOf(scheme, { u: { 'a.v': '5' } })
  expect(leavesOf(score!)[0]!.inputs.map(({ role, value }) => [role, value])).toEqual([
    ['part', '5'],
    ['whole', '5'],
  ])
})

describe('an indicator without points or method', () => {
  const shown = schemeOf([
    { weight: 100, indicators: [indicator('a', 100), indicator('b', 0), indicatorOf('c', {})] },
  ])

  it('is shown with what came in and not scored', () => {
    const [score] = scoresOf(shown, { u: { 'a.v': '80', 'b.v': '5', 'c.v': '7', 'c.t': '9' } })
    expect(score!.total).toBe(80_00000000)
    expect(leavesOf(score!).map(({ reason }) => reason?.code)).toEqual([
      undefined,
      'not_scored',
      'not_scored',
    ])
    expect(leavesOf(score!)[2]!.inputs.map(({ role, value }) => [role, value])).toEqual([
      ['value', '7'],
      ['target', '9'],
    ])
  })
})

describe('a place given from outside (S2-04/05)', () => {
  const givenRank = {
    rank: 'v',
    of: 'w',
    rules: [
      { light: 'green' as const, from: 1, to: 4 },
      { light: 'yellow' as const, from: 5, to: 7 },
      { light: 'red' as const, last: 3 },
    ],
  }
  const given = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { weight: 0, givenRank })] }])
  const placeOf = (rank: string, of: string) =>
    leavesOf(scoresOf(given, { u: { 'a.v': rank, 'a.w': of } })[0]!)[0]!.given

  it('is lit by the indicator’s own rules', () => {
    expect(placeOf('4', '10')).toEqual({ rank: 4, of: 10, light: 'green' })
    expect(placeOf('8', '10')).toEqual({ rank: 8, of: 10, light: 'red' })
    expect(placeOf('8', '11')).toEqual({ rank: 8, of: 11, light: null })
  })
  it('is none when it is not a place among so many', () => {
    expect([placeOf('11', '10'), placeOf('0', '10'), placeOf('', '10'), placeOf('3', '9.5')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('facts', () => {
  const one = schemeOf([{ weight: 100, indicators: [indicator('a', 100)] }])
  const score = (values: string[], order = 1) => {
    const facts = values.map((value) => ({ subject: 'u', indicator: 'a', field: 'v', period, value }))
    return leavesOf(
      scoreSubjects({
        scheme: one,
        period,
        class: 'c',
        subjects: [{ id: 'u', class: 'c' }],
        facts: order > 0 ? facts : facts.reverse(),
      })[0]!,
    )[0]!
  }

  it('given twice alike count once', () => {
    expect(score(['5', '5']).attained).toBe(5_00000000)
  })
  it('that contradict each other count not at all, in whichever order they come', () => {
    for (const order of [1, -1])
      expect(score(['5', '6', '5'], order).reason).toEqual({ code: 'conflicting_values', field: 'v', period })
  })
  it('that contradict each other leave the same bytes behind in whichever order they come', () => {
    expect(score(['5', '6'], -1)).toEqual(score(['5', '6']))
    expect(score(['5', '6']).inputs).toEqual([])
  })
  it('that are blank are missing, not zero', () => {
    expect(score(['']).reason?.code).toBe('missing_value')
  })
  it('of strangers, other classes and other periods change nothing', () => {
    const subjects = [
      { id: 'u', class: 'c' },
      { id: 'u', class: 'c' },
      { id: 'other', class: 'd' },
    ]
    const facts = [
      ...factsOf({
        u: { 'a.v': '5', 'a.v@2026-09': '9' },
        other: { 'a.v': '7' },
        stranger: { 'a.v': '8', 'x.y': '1' },
      }),
    ]
    const scores = scoreSubjects({ scheme: one, period, class: 'c', subjects, facts })
    expect(scores.map(({ subject, total }) => [subject, total])).toEqual([['u', 5_00000000]])
  })
})

it('scores an empty class', () => {
  expect(scoreSubjects({ scheme: two, period, class: 'c', subjects: [], facts: [] })).toEqual([])
})

it('asks a class only for what is meant for it', () => {
  const scheme = schemeOf(
    [
      {
        weight: 100,
        indicators: [indicator('a', 100, { classes: ['c'] }), indicator('b', 100, { classes: ['d'] })],
      },
    ],
    {
      classes: ['c', 'd'].map((id) => ({ id, name: { zh: id, en: id } })),
    },
  )
  const scored = scoreClass({
    scheme,
    period,
    class: 'd',
    subjects: [{ id: 'u', class: 'd' }],
    facts: factsOf({ u: { 'a.v': '1', 'b.v': '2' } }),
  })
  expect([...scored.points]).toEqual([2_00000000])
})

it('gives each subject its place on each indicator among those who have a score', () => {
  const scores = scoresOf(two, { u: { 'a.v': '90' }, v: { 'a.v': '95', 'b.v': '1' }, w: { 'a.v': '90' } })
  const places = indicatorPlaces(scores)
  expect([...places.get('a')!]).toEqual([
    ['u', { rank: 2, of: 3 }],
    ['v', { rank: 1, of: 3 }],
    ['w', { rank: 2, of: 3 }],
  ])
  expect([...places.get('b')!]).toEqual([['v', { rank: 1, of: 1 }]])
  expect(places.get('c')).toBeUndefined()
})
