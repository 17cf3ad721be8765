import { describe, expect, it } from 'vitest'
import {
  attain,
  indicatorOf,
  leavesOf,
  schemeOf,
  scoresOf,
  shown,
  type MethodInput,
} from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const byRank = (rest: object): MethodInput =>
  ({ kind: 'rank', form: 'ladder', measure: { kind: 'value', field: 'v' }, ...rest }) as MethodInput
const five = { points: [60, 57, 54, 51, 48], full: 60 }

const scores = (method: MethodInput, values: string[], direction: 'up' | 'down' = 'up') =>
  attain(method, Object.fromEntries(values.map((v, k) => [`u${k}`, { v }])), { direction }).map(shown)

it('methods.md P4: the third of a ladder 60, 57, 54, 51, 48 gets 54 of 60 points', () => {
  const rest = {
    kind: 'piecewise',
    measure: { kind: 'value', field: 'w' },
    points: [
      [0, 0],
      [1, 0],
    ],
  } as MethodInput
  const indicators = [
    indicatorOf('i', { weight: 60, method: byRank(five) }),
    indicatorOf('j', { weight: 40, method: rest }),
  ]
  const values = Object.fromEntries([9, 8, 7, 6].map((v, k) => [`u${k}`, { 'i.v': String(v), 'j.w': '0' }]))
  const points = scoresOf(schemeOf([{ weight: 100, indicators }]), values).map(
    (score) => leavesOf(score)[0]!.contribution,
  )
  expect(points).toEqual([60_00000000, 57_00000000, 54_00000000, 51_00000000])
})

it('gives places beyond the ladder its last points', () => {
  expect(scores(byRank({ points: [100, 50] }), ['4', '3', '2', '1'])).toEqual([
    '100.00',
    '50.00',
    '50.00',
    '50.00',
  ])
})

describe('ties', () => {
  it('share the points of their better place', () => {
    expect(scores(byRank({ points: [100, 90, 80, 70] }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '90.00',
      '90.00',
      '70.00',
    ])
  })
  it('or the average of the places they cover', () => {
    expect(scores(byRank({ points: [100, 90, 80, 70], ties: 'average' }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '85.00',
      '85.00',
      '70.00',
    ])
    expect(scores(byRank({ form: 'linear', ties: 'average' }), ['5', '4', '4', '3'])).toEqual([
      '100.00',
      '50.00',
      '50.00',
      '0.00',
    ])
  })
})

it('spreads places evenly from 100 to 0', () => {
  expect(scores(byRank({ form: 'linear' }), ['1', '2', '3', '4', '5'])).toEqual([
    '0.00',
    '25.00',
    '50.00',
    '75.00',
    '100.00',
  ])
})

it('puts the smallest first where less is better', () => {
  expect(scores(byRank({ form: 'linear' }), ['1', '2', '3'], 'down')).toEqual(['100.00', '50.00', '0.00'])
})

it('gives one alone the first place', () => {
  expect(scores(byRank({ form: 'linear' }), ['7'])).toEqual(['100.00'])
  expect(scores(byRank(five), ['7'])).toEqual(['100.00'])
})

it('leaves those without a value out of the places', () => {
  expect(scores(byRank({ form: 'linear' }), ['9', '', '5'])).toEqual(['100.00', 'missing_value', '0.00'])
})

it('ties figures that are equal in decimals, however computers hold them', () => {
  const growth = byRank({ form: 'linear', measure: { kind: 'growth', field: 'v', lag: 1 } })
  const values = {
    a: { v: '1.1', 'v@2026-09': '1' },
    b: { v: '220', 'v@2026-09': '200' },
    c: { v: '5', 'v@2026-09': '5' },
  }
  expect(attain(growth, values).map(shown)).toEqual(['100.00', '100.00', '0.00'])
})

describe('ratio to the first (methods.md P4)', () => {
  const ratio = (rest: object = {}) => byRank({ form: 'ratio', full: 6, ...rest })
  it('first 8.0, own 6.0: 75 of 100, 4.50 of 6 points', () => {
    expect(scores(ratio(), ['8.0', '6.0', '2'])).toEqual(['100.00', '75.00', '25.00'])
  })
  it('ends after a place, and gives the rest what is written, nobody less', () => {
    expect(scores(ratio({ to: 2 }), ['8', '6', '5'])).toEqual(['100.00', '75.00', '0.00'])
    expect(scores(ratio({ to: 2, rest: 3 }), ['8', '6', '5'])).toEqual(['100.00', '75.00', '50.00'])
    expect(scores(ratio({ to: 2, rest: 3 }), ['8', '1', '-5'])).toEqual(['100.00', '50.00', '50.00'])
  })
  it('takes all of those tied at the last place in, or by the worse or average place none', () => {
    const tied = (ties: string) => scores(ratio({ to: 2, ties }), ['8', '4', '4', '2'])
    expect(tied('min')).toEqual(['100.00', '50.00', '50.00', '0.00'])
    expect(tied('max')).toEqual(['100.00', '0.00', '0.00', '0.00'])
    expect(tied('average')).toEqual(['100.00', '0.00', '0.00', '0.00'])
  })
  it('is turned round where less is better', () => {
    expect(scores(ratio(), ['2', '4', '8'], 'down')).toEqual(['100.00', '50.00', '25.00'])
  })
  it('gives those below zero nothing, and cannot be taken of a first that is not above it', () => {
    expect(scores(ratio(), ['8', '-2', '0'])).toEqual(['100.00', '0.00', '0.00'])
    expect(scores(ratio(), ['0', '-2'])).toEqual(['100.00', 'first_not_positive'])
    expect(scores(ratio(), ['0', '2'], 'down')).toEqual(['100.00', 'first_not_positive'])
    expect(scores(ratio({ to: 1 }), ['0', '-2'])).toEqual(['100.00', '0.00'])
  })
  it('gives all of it to equals and to one alone', () => {
    expect(scores(ratio(), ['3', '3'])).toEqual(['100.00', '100.00'])
    expect(scores(ratio(), ['-3'])).toEqual(['100.00'])
  })
})

describe('counted from the end (methods.md P4)', () => {
  const reversed = (rest: object = {}) => byRank({ form: 'reversed', start: 2, step: 0.1, full: 2, ...rest })
  it('fourth from the end: 1.7 of 2 points', () => {
    expect(scores(reversed(), ['5', '4', '3', '2', '1'])).toEqual([
      '80.00',
      '85.00',
      '90.00',
      '95.00',
      '100.00',
    ])
  })
  it('deducts where both are below zero, and stops at nothing', () => {
    expect(scores(reversed({ start: -2, step: -1, full: 10 }), ['4', '3', '2', '1'])).toEqual([
      '0.00',
      '0.00',
      '-10.00',
      '-20.00',
    ])
    expect(scores(reversed({ step: 1 }), ['4', '3', '2', '1'])).toEqual(['0.00', '0.00', '50.00', '100.00'])
  })
  it('counts ties by their better, worse or average place', () => {
    const tied = (ties: string) => scores(reversed({ ties }), ['4', '2', '2', '1'])
    expect(tied('min')).toEqual(['85.00', '90.00', '90.00', '100.00'])
    expect(tied('max')).toEqual(['85.00', '95.00', '95.00', '100.00'])
    expect(tied('average')).toEqual(['85.00', '92.50', '92.50', '100.00'])
  })
})

it('Borda counts whom one beats, over how many others there are', () => {
  const borda = (ties: string) => scores(byRank({ form: 'borda', ties }), ['5', '4', '4', '3', '1'])
  expect(borda('max')).toEqual(['100.00', '50.00', '50.00', '25.00', '0.00'])
  expect(borda('average')).toEqual(['100.00', '62.50', '62.50', '25.00', '0.00'])
  expect(scores(byRank({ form: 'borda' }), ['7'])).toEqual(['100.00'])
})

it('a ladder gives ties the points of their worse place too', () => {
  expect(scores(byRank({ points: [100, 90, 80, 70], ties: 'max' }), ['5', '4', '4', '3'])).toEqual([
    '100.00',
    '80.00',
    '80.00',
    '70.00',
  ])
})

it('says how a place became points', () => {
  const said = (method: MethodInput, row: number) =>
    attain(method, { a: { v: '8' }, b: { v: '6' }, c: { v: '-5' } })[row]!.steps.map(
      (step) => describeStep(step).zh,
    )
  const ratio = byRank({ form: 'ratio', full: 6, to: 2, rest: 1.5 })
  expect(said(ratio, 0)[1]).toBe('第 1 名得满分：6 ÷ 6 × 100 = 100.00')
  expect(said(ratio, 1)[1]).toBe('与第 1 名之比：6 ÷ 8 × 100 = 75.00')
  expect(said(ratio, 2)[1]).toBe('第 2 名以后得 1.5 分：1.5 ÷ 6 × 100 = 25.00')
  const reversed = byRank({ form: 'reversed', start: -2, step: -1, full: 10 })
  expect(said(reversed, 1)[1]).toBe('倒数第 2 名得 -1 分：(-2 − (-1) × 1) ÷ 10 × 100 = -10.00')
  expect(said(reversed, 0)[1]).toBe('倒数第 3 名，已减到 0 分，得 0.00')
  expect(said(byRank({ form: 'borda' }), 1)[1]).toBe('胜过的个数 ÷ 其余个数：1 ÷ 2 × 100 = 50.00')
})

describe('all equal', () => {
  const all = (method: MethodInput, count = 3) =>
    attain(method, Object.fromEntries(Array.from({ length: count }, (_, k) => [`u${k}`, { v: '7' }])))

  it.each([
    ['linear by the worse place: nobody is beaten', { form: 'linear', ties: 'max' }, '0.00'],
    ['linear by the better place', { form: 'linear', ties: 'min' }, '100.00'],
    ['a ladder', { ...five, ties: 'min' }, '100.00'],
  ])('the same points for all, and said: %s', (_, rest, points) => {
    const attained = all(byRank(rest))
    expect(attained.map(shown)).toEqual([points, points, points])
    for (const { warnings } of attained) expect(warnings).toEqual(['degenerate_group'])
  })

  it('is nothing to say of one alone, nor where somebody differs', () => {
    expect(all(byRank({ form: 'linear' }), 1)[0]!.warnings).toEqual([])
    const two = attain(byRank({ form: 'linear' }), { a: { v: '7' }, b: { v: '7' }, c: { v: '6' } })
    expect(two.flatMap(({ warnings }) => warnings)).toEqual([])
  })
})
