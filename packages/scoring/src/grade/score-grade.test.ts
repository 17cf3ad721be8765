import { describe, expect, it } from 'vitest'
import { bands, falling, gradesIn, grading, letters, quotasOf } from './grade.fixture.ts'

describe('by place', () => {
  // methods.md P13: Qingdao's ten districts.
  it('gives 3 优秀, 3 良好, 4 合格 as in 2021, and 3, 4, 3 as in 2022', () => {
    const totals = falling(10)
    expect(letters({ rule: quotasOf({ a: 0.3, b: 0.3, c: 0.4 }) }, { totals })).toBe('aaabbbcccc')
    expect(letters({ rule: quotasOf({ a: 0.3, b: 0.4, c: 0.3 }) }, { totals })).toBe('aaabbbbccc')
  })

  it('takes units tied across a line all in or all out, and says so', () => {
    const totals = [90, 80, 80, 80, 70, 60, 50, 40, 30, 20]
    expect(letters({}, { totals })).toBe('aaaabbbccc')
    expect(letters({ rule: quotasOf({ a: 0.3, b: 0.4, c: 0.3 }, 'out') }, { totals })).toBe('abbbbbbccc')
    const { steps } = grading({}, { totals }).graded[1]!
    expect(steps).toEqual([
      {
        rule: 'score',
        name: 'places_tied_in',
        before: null,
        after: 'a',
        facts: { best: '2', worst: '4', reach: '3', share: '30', of: '10' },
      },
    ])
  })

  it('counts those with a total only, and gives the others none', () => {
    const result = grading({}, { totals: [...falling(10), null, null] })
    expect(result.graded.map(({ grade }) => grade).join('')).toBe('aaabbbbccc')
    expect(result.graded.at(-1)).toMatchObject({
      grade: null,
      place: null,
      of: 10,
      steps: [{ name: 'no_total' }],
    })
  })

  it('gives those behind the last line the last grade named', () => {
    expect(letters({ rule: quotasOf({ a: 0.1, b: 0.1 }) }, { totals: falling(10) })).toBe('abbbbbbbbb')
  })

  // 30 % of one or two, rounded down, is nobody; 70 % of two is one, and both are tied for it.
  it.each([
    [[], ''],
    [[50], 'c'],
    [[50, 50], 'bb'],
    [[0, -5], 'bc'],
    [[null], '-'],
  ])('copes with %j', (totals, expected) => {
    expect(letters({}, { totals })).toBe(expected)
  })
})

describe('by band', () => {
  it('takes the line itself in (以上), on the total as published', () => {
    const totals = [90, 89.995, 89.994, 80, 79.99, -3]
    expect(letters({ rule: bands }, { totals })).toBe('aabbcc')
  })

  it('gives nothing below a last band that has a line', () => {
    const rule = {
      kind: 'bands' as const,
      bands: [
        { grade: 'a', min: 90 },
        { grade: 'b', min: 80 },
      ],
    }
    const found = grading({ rule }, { totals: [95, 85, 75] })
    expect(gradesIn(found)).toBe('ab-')
    expect(found.graded[2]!.steps).toEqual([
      { rule: 'score', name: 'below_bands', before: null, after: null, facts: { total: '75.00' } },
    ])
  })

  it('says of whoever is left for the last band what it scored, and of no line', () => {
    expect(grading({ rule: bands }, { totals: [79.99] }).graded[0]!.steps).toEqual([
      { rule: 'score', name: 'band_rest', before: null, after: 'c', facts: { total: '79.99' } },
    ])
  })
})

it('keeps the best grade for those who reach its minimum: places stay empty (S1-18)', () => {
  expect(letters({ topMin: 99.95 }, { totals: falling(10) })).toBe('abbbbbbccc')
  expect(letters({ topMin: 200 }, { totals: falling(10) })).toBe('bbbbbbbccc')
  // The third has 99.80 itself, which is enough.
  expect(letters({ topMin: 99.8 }, { totals: falling(10) })).toBe('aaabbbbccc')
})

it('says which minimum kept the best grade from a place that has it', () => {
  expect(grading({ topMin: 99.95 }, { totals: falling(10) }).graded[1]!.steps[1]).toEqual({
    ...{ rule: 'score', name: 'below_minimum', before: 'a', after: 'b' },
    facts: { total: '99.90', min: '99.95' },
  })
})

it('grades each class by itself, or all in one list (大排序, S4-16)', () => {
  const totals = { p: falling(10), q: falling(10).map((total) => total - 50) }
  expect(letters({}, { totals })).toBe('aaabbbbcccaaabbbbccc')
  expect(letters({ within: 'all' }, { totals })).toBe('aaaaaabbbbbbbbcccccc')
})

it('ties what is published alike where places rest on published figures', () => {
  const totals = [90, 80.001, 80.002, 80.004, 70, 60, 50, 40, 30, 20]
  expect(letters({}, { totals, ranking: { on: 'published' } })).toBe('aaaabbbccc')
  expect(letters({}, { totals })).toBe('abaabbbccc')
})
