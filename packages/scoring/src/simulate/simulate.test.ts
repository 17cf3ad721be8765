import { describe, expect, it } from 'vitest'
import { Scheme, type SchemeInput } from '@plumbline/scheme'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { simulate } from './simulate.ts'
import type { ConsequenceShift, SimulationInput } from './types.ts'
import { describeConsequenceShift, describeMove } from './words.ts'

const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }
const leaf = (id: string, weight: number) => indicatorOf(id, { method: given, weight })
const rest = {
  lights: [
    { light: 'green' as const, from: 1, to: 1 },
    { light: 'red' as const, last: 1 },
  ],
}
const first = {
  ...{ id: 'first', name: { zh: '首位', en: 'the first' }, rule: { kind: 'first' as const, places: 1 } },
  ...{ proposes: { zh: '表扬', en: 'award' }, to: 'unit' as const, kind: 'award' as const },
}
const weighted = (a: number, b: number, more: Partial<SchemeInput> = {}) =>
  schemeOf(
    [
      { weight: a, indicators: [leaf('a', a)] },
      { weight: b, indicators: [leaf('b', b)] },
    ],
    { ...rest, ...more },
  )

const awarding = { consequences: [first] }
const names = { indicator: (id: string) => ({ zh: id, en: id }), before: {}, after: {} }

const values = { A: ['90', '60'], B: ['70', '82'], C: ['10', '10'], N: ['', ''] }

function run(before: Scheme, after: Scheme, more: Partial<SimulationInput> = {}) {
  const facts = factsOf(
    Object.fromEntries(Object.entries(values).map(([id, [a, b]]) => [id, { 'a.v': a!, 'b.v': b! }])),
  )
  const subjects = Object.keys(values).map((id) => ({ id, class: 'c' }))
  return simulate({ before, after, period, subjects, facts, ...more })
}

describe('other weights', () => {
  const [before, after] = [weighted(50, 50, awarding), weighted(70, 30, awarding)]
  const result = run(before, after)

  it('lists who moves, with places, totals and lights before and after', () => {
    expect(
      result.moves.map(({ subject, movement, lightChanged }) => [subject, movement, lightChanged]),
    ).toEqual([
      ['A', 1, true],
      ['B', -1, true],
      ['C', 0, false],
    ])
    expect(result.moves[0]).toMatchObject({
      before: { published: '75.00', rank: 2, of: 3, light: null },
      after: { published: '81.00', rank: 1, of: 3, light: 'green' },
    })
  })

  it('explains the difference by parts: 45 and 30 became 63 and 18', () => {
    const [a] = result.moves
    const parts = [
      { before: 45_00000000, after: 63_00000000, difference: 18_00000000 },
      { before: 30_00000000, after: 18_00000000, difference: -12_00000000 },
    ]
    expect(a!.difference).toBe(6_00000000)
    expect(a!.boards).toEqual(parts.map((part, k) => ({ id: `b${k}`, ...part })))
    expect(a!.indicators).toEqual(parts.map((part, k) => ({ id: ['a', 'b'][k], ...part })))
  })

  it('names the indicators that weigh otherwise, and who enters and leaves', () => {
    const indicators = [
      { indicator: 'a', change: 'changed', shareBefore: 50000000, shareAfter: 70000000, redefined: false },
      { indicator: 'b', change: 'changed', shareBefore: 50000000, shareAfter: 30000000, redefined: false },
    ]
    expect(result.classes).toEqual([{ class: 'c', indicators }])
    expect(result.consequences).toMatchObject([{ consequence: 'first', change: 'changed', redefined: false }])
    const [{ entered, left }] = result.consequences as [ConsequenceShift]
    expect([entered, left].map((who) => who.map(({ subject }) => subject))).toEqual([['A'], ['B']])
    expect(describeConsequenceShift(result.consequences[0]!, { before, after, subject: (id) => id })).toEqual(
      {
        zh: '建议“首位”：新增 A；不再 B',
        en: '“the first”: enter A; leave B',
      },
    )
  })

  it('says a move in both languages', () => {
    expect(describeMove(result.moves[0]!, names)).toEqual({
      zh: '总分 75.00 分 → 81.00 分；位次 第 2（共 3） → 第 1（共 3）；亮灯 无灯 → 绿灯；差额 +6.00：a +18.00，b -12.00',
      en: 'Total 75.00 → 81.00; place 2 of 3 → 1 of 3; light none → green; difference +6.00: a +18.00, b -12.00',
    })
  })
})

describe('other indicators', () => {
  const one = schemeOf([{ weight: 100, indicators: [leaf('a', 100)] }], rest)

  it('one that appears and one that goes are named, with nothing in the version without them', () => {
    const { classes, moves } = run(one, weighted(50, 50))
    const indicators = [
      { indicator: 'a', change: 'changed', shareBefore: 100000000, shareAfter: 50000000, redefined: false },
      { indicator: 'b', change: 'appeared', shareBefore: null, shareAfter: 50000000, redefined: false },
    ]
    expect(classes).toEqual([{ class: 'c', indicators }])
    const a = moves.find(({ subject }) => subject === 'A')!
    expect(a.indicators[1]).toEqual({ id: 'b', before: null, after: 30_00000000, difference: 30_00000000 })
    const back = run(weighted(50, 50), one)
    const gone = back.classes[0]!.indicators[1]
    expect(gone).toMatchObject({ indicator: 'b', change: 'disappeared', shareAfter: null })
    expect(back.moves.find(({ subject }) => subject === 'A')!.boards[1]!.after).toBeNull()
  })

  it('one only defined otherwise is named though nobody moves', () => {
    const strict = schemeOf(
      [{ weight: 100, indicators: [{ ...leaf('a', 100), note: { zh: '注', en: 'note' } }] }],
      rest,
    )
    const { classes, moves } = run(one, strict)
    expect(classes).toMatchObject([
      { class: 'c', indicators: [{ indicator: 'a', change: 'changed', redefined: true }] },
    ])
    expect(classes[0]!.indicators).toHaveLength(1)
    expect(moves).toEqual([])
  })

  it('a total that only one version can form has no difference and is not explained by parts', () => {
    const zero = schemeOf([{ weight: 100, indicators: [{ ...leaf('a', 100), missing: 'zero' }] }], rest)
    const none = run(one, zero).moves.find(({ subject }) => subject === 'N')!
    expect(none).toMatchObject({ difference: null, movement: null, boards: [], indicators: [] })
    expect(none.before).toEqual({
      ...{ total: null, published: null, rank: null, of: 3, light: null },
      ...{ overall: null, overallOf: 0, grade: null },
    })
    expect(none.after).toMatchObject({ total: 0, rank: 4, of: 4, light: 'red' })
    expect(describeMove(none, names).zh).toBe(
      '总分 无总分 → 0.00 分；位次 未排名 → 第 4（共 4）；亮灯 无灯 → 红灯',
    )
  })

  it('facts from a generator are read once and serve both versions', () => {
    function* facts() {
      yield* factsOf({ A: { 'a.v': '90', 'b.v': '60' } })
    }
    expect(run(one, one, { facts: facts() }).moves).toEqual([])
    expect(run(one, weighted(50, 50), { facts: facts() }).moves[0]).toMatchObject({
      subject: 'A',
      difference: -15_00000000,
    })
  })
})

it('boards with boards inside them stand for all that is in them', () => {
  const nested = (a: number) =>
    Scheme.parse({
      ...weighted(50, 50),
      boards: [
        {
          id: 'x',
          name: { zh: 'x', en: 'x' },
          weight: a,
          boards: ['a', 'b'].map((id) => ({
            id: `in_${id}`,
            name: { zh: id, en: id },
            weight: a / 2,
            indicators: [leaf(id, a / 2)],
          })),
        },
        { id: 'y', name: { zh: 'y', en: 'y' }, weight: 100 - a, indicators: [leaf('c', 100 - a)] },
      ],
    })
  const facts = factsOf({ A: { 'a.v': '90', 'b.v': '60', 'c.v': '40' } })
  const { moves } = run(nested(50), nested(80), { facts })
  // 75 and 40, half and half and then four to one.
  expect(moves[0]!.boards).toEqual([
    { id: 'x', before: 37_50000000, after: 60_00000000, difference: 22_50000000 },
    { id: 'y', before: 20_00000000, after: 8_00000000, difference: -12_00000000 },
  ])
  expect(moves[0]!.indicators.map(({ id, difference }) => [id, difference])).toEqual([
    ['a', 13_50000000],
    ['b', 9_00000000],
    ['c', -12_00000000],
  ])
})
