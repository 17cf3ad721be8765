import { describe, expect, it } from 'vitest'
import { parsed } from './grade.fixture.ts'
import { indicatorStandings } from './indicator-standings.ts'
import { memberQuota } from './member-quota.ts'
import { add, holds, quotaOf, rule, set, unitAt, years, type QuotasInput } from './quota.fixture.ts'

const share = (quotas: QuotasInput, given: Parameters<typeof quotaOf>[1] = {}) => quotaOf(quotas, given).share

describe('places for members', () => {
  // methods.md P11: 控制在30%以内.
  it.each([
    [60, 18],
    [52, 15],
    [10, 3],
    [8, 2],
    [7, 2],
    [3, 0],
    [0, 0],
  ])('30 %% of %i members: %i', (members, places) => {
    expect(quotaOf({ base: 0.3, atMost: true }, { members })).toMatchObject({ share: 0.3, members, places })
  })

  it('rounds as the scheme says, and works out none for a number nobody knows', () => {
    expect(quotaOf({ base: 0.3, rounding: 'half_up' }, { members: 52 }).places).toBe(16)
    expect(quotaOf({ base: 0.3, rounding: 'ceil' }, { members: 52 }).places).toBe(16)
    const unknown = quotaOf({ base: 0.3 }, { members: null })
    expect([unknown.places, unknown.steps.at(-1)]).toMatchObject([
      null,
      { name: 'members_unknown', fired: false, before: 0.3, after: 0.3 },
    ])
    for (const members of [-1, 1.5, Number.NaN])
      expect(() => quotaOf({ base: 0.3 }, { members })).toThrow(/^members_not_whole: u/)
  })
})

it.each([
  ['a share of too few members for one place', 0.3, 3, 'no_place'],
  ['exactly one place', 0.25, 4, 'places_floor'],
  ['a share of nothing', 0, 10, 'places_floor'],
  ['nobody to share among', 0.3, 0, 'places_floor'],
])('says that a share is less than one place only where it is: %s', (_, base, members, name) => {
  expect(quotaOf({ base }, { members }).steps.at(-1)!.name).toBe(name)
})

describe('the unit’s grade (S0-19, S4-18, S4-32)', () => {
  const rules = [
    rule('excellent', { kind: 'grade', grades: ['a'] }, add(0.05)),
    rule('failed', { kind: 'grade', grades: ['d'] }, add(-0.1)),
  ]

  it('raises or lowers the quota, or leaves it', () => {
    expect(share({ base: 0.2, rules }, { unit: unitAt(1, 'a') })).toBe(0.25)
    expect(share({ base: 0.2, rules }, { unit: unitAt(10, 'd') })).toBe(0.1)
    expect(share({ base: 0.2, rules }, { unit: unitAt(5, 'b') })).toBe(0.2)
    expect(share({ base: 0.2, rules }, { unit: unitAt(null, null) })).toBe(0.2)
  })

  it('adds without binary crumbs: 10 % + 20 % is 30 %, three of ten', () => {
    const more = [rule('more', { kind: 'grade', grades: ['b'] }, add(0.2))]
    expect(quotaOf({ base: 0.1, rules: more }, { members: 10 })).toMatchObject({ share: 0.3, places: 3 })
  })
})

describe('any of several honours (S3-04)', () => {
  const rules = [rule('held', { kind: 'honour', anyOf: ['civilised', 'system'] }, set(0.25))]

  it('raises the quota once, by whichever is held', () => {
    expect(share({ base: 0.15, rules }, { honours: [holds('u', 'system')] })).toBe(0.25)
    expect(share({ base: 0.15, rules }, { honours: [holds('u', 'system'), holds('u', 'civilised')] })).toBe(
      0.25,
    )
  })

  it('but not by one of another unit, or another honour', () => {
    expect(share({ base: 0.15, rules }, { honours: [holds('other', 'system'), holds('u', 'urgent')] })).toBe(
      0.15,
    )
  })
})

describe('places of the ranking (S0-20)', () => {
  const rules = [
    rule('top', { kind: 'first', places: 3 }, set(0.25)),
    rule('last1', { kind: 'last', places: 1 }, set(0)),
    rule('last2', { kind: 'last', places: 2 }, set(0.1)),
    rule('last3', { kind: 'last', places: 3 }, set(0.15)),
  ]
  const at = (place: number | null, more = {}) =>
    share({ base: 0.2, rules }, { unit: unitAt(place, 'b', more) })

  it('gives the first three the most and the last three less and less, down to none', () => {
    const all = Array.from({ length: 10 }, (_, index) => at(index + 1))
    expect(all).toEqual([0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2, 0.15, 0.1, 0])
    expect(at(null)).toBe(0.2)
  })

  it('takes in all who share the edge (D9)', () => {
    expect(at(3, { worst: 4 })).toBe(0.25)
    expect(at(9, { worst: 10 })).toBe(0)
  })

  it('leaves alone who is at both ends at once (D11): all tied, or one alone', () => {
    expect(at(1, { worst: 10 })).toBe(0.2)
    expect(at(1, { of: 1 })).toBe(0.2)
    const { steps } = quotaOf({ base: 0.2, rules }, { unit: unitAt(3, 'b', { of: 5 }) })
    expect(steps.filter(({ name }) => name === 'both_ends').map((step) => step.rule)).toEqual([
      'last3',
      'top',
    ])
  })
})

describe('places on one indicator within some classes (S0-20)', () => {
  const rules = [
    rule('top', { kind: 'first', places: 3, indicator: 'hq', classes: ['c'] }, set(0.25)),
    rule('last', { kind: 'last', places: 3, indicator: 'hq', classes: ['c'] }, set(0)),
  ]
  const ranks: Record<string, number | null> = { v1: 1, v2: 2, u: 3, v4: 3, v5: 5, v6: 6, v7: 7, w: null }
  const now = {
    period: '2026',
    places: Object.entries(ranks).map(([subject, rank]) => ({
      ...{ subject, group: 'c', rank: 1 },
      indicatorRanks: { hq: rank },
    })),
  }
  const standings = indicatorStandings(now, ['hq'])
  const of = (subject: string, more = {}) =>
    quotaOf({ base: 0.15, rules }, { unit: unitAt(9, 'b', { subject, ...more }), standings })

  it('goes by the place on the indicator, not by that of the total; who share the edge are in (D9)', () => {
    expect(Object.keys(ranks).map((subject) => of(subject).share)).toEqual([
      ...[0.25, 0.25, 0.25, 0.25, 0, 0, 0, 0.15],
    ])
    expect(of('u').steps.find(({ rule: id }) => id === 'top')).toMatchObject({
      ...{ name: 'place_shared', fired: true, facts: { best: '3', worst: '4', of: '7' } },
    })
    expect(of('w').steps.map(({ name }) => name)).toContain('nothing_attained')
  })

  it('never holds for a unit of another class, and each class stands by itself', () => {
    expect(of('v1', { class: 'd' }).share).toBe(0.15)
    expect(of('v1', { class: 'd' }).steps[1]).toMatchObject({ name: 'other_class', fired: false })
    const both = { ...now, places: [...now.places, { ...now.places[0]!, subject: 'x', group: 'd' }] }
    expect(indicatorStandings(both, ['hq']).get('hq')!.get('x')).toEqual({ best: 1, worst: 1, of: 1 })
  })

  it('is not worked out without places, rather than found for nobody', () => {
    const without = () => quotaOf({ base: 0.15, rules }, { unit: unitAt(1) })
    expect(without).toThrow(/^no_standings: hq$/)
  })
})

describe('years running (S4-32, C48)', () => {
  const rules = [rule('running', { kind: 'streak', grade: 'a', times: 3 }, add(0.05))]
  const after = (history: Record<string, string>, grade = 'a') =>
    share({ base: 0.2, rules }, { unit: unitAt(1, grade), history: years(history) })

  it('three are, two of three are not', () => {
    expect(after({ 2024: 'a', 2025: 'a' })).toBe(0.25)
    expect(after({ 2024: 'a', 2025: 'b' })).toBe(0.2)
    expect(after({ 2024: 'a', 2025: 'a' }, 'b')).toBe(0.2)
    expect(after({ 2023: 'a', 2024: 'a' })).toBe(0.2)
    expect(after({})).toBe(0.2)
  })

  it('refuses a history that already has the year, or runs backwards', () => {
    expect(() => after({ 2026: 'a' })).toThrow(/^not_in_order/)
  })
})

describe('several rules at once', () => {
  const honour = { honours: [holds('u', 'civilised')] }
  const rules = [
    rule('tail', { kind: 'last', places: 1 }, set(0)),
    rule('held', { kind: 'honour', anyOf: ['civilised'] }, add(0.05)),
  ]

  it('works from the weakest to the strongest: what sets the share goes over what was added before', () => {
    expect(share({ base: 0.2, rules }, { ...honour, unit: unitAt(10) })).toBe(0)
    expect(share({ base: 0.2, rules, precedence: ['held', 'tail'] }, { ...honour, unit: unitAt(10) })).toBe(
      0.05,
    )
  })

  it('records every rule it looked at, applied or not, each on what the one before left', () => {
    const found = quotaOf({ base: 0.2, rules }, honour)
    expect(
      found.steps.map(({ rule: id, name, fired, before, after }) => [id, name, fired, before, after]),
    ).toEqual([
      [null, 'base', true, 0.2, 0.2],
      ['held', 'honour', true, 0.2, 0.25],
      ['tail', 'place', false, 0.25, 0.25],
      [null, 'places_floor', true, 0.25, 0.25],
    ])
    expect(found).toMatchObject({ subject: 'u', grade: 'a', share: 0.25, members: 52, places: 13 })
  })

  it('goes neither above the ceiling nor below nothing, and says so', () => {
    const top = quotaOf({ base: 0.2, ceiling: 0.22, rules }, honour)
    expect([top.share, top.steps.at(-2)!.name]).toEqual([0.22, 'ceiling'])
    const less = [rule('less', { kind: 'grade', grades: ['b'] }, add(-0.3))]
    const none = quotaOf({ base: 0.2, rules: less })
    expect([none.share, none.places, none.steps.at(-2)!.name]).toEqual([0, 0, 'nothing_left'])
    const whole = quotaOf({ base: 0.9, rules: [rule('more', { kind: 'grade', grades: ['b'] }, add(0.3))] })
    expect([whole.share, whole.places]).toEqual([1, 52])
  })
})

it('counts a third of three and two thirds of 300 as the whole places they are', () => {
  expect(quotaOf({ base: 1 / 3 }, { members: 3 }).places).toBe(1)
  const rules = [rule('held', { kind: 'grade', grades: ['b'] }, set(2 / 3))]
  expect(quotaOf({ base: 0.2, rounding: 'ceil', rules }, { members: 300 }).places).toBe(200)
})

it('limits the grade the scheme names, and nothing in a scheme without quotas or grades', () => {
  expect(quotaOf({ base: 0.2, grade: 'b' }).grade).toBe('b')
  const input = { unit: unitAt(1), period: '2026', members: 10 }
  expect(memberQuota({ ...input, scheme: { grades: parsed() } })).toBeUndefined()
})
