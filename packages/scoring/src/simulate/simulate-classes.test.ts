import { Scheme, type SchemeInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { simulate } from './simulate.ts'
import type { SimulationInput } from './types.ts'
import { describeConsequenceShift, describeMove } from './words.ts'

const text = (zh: string) => ({ zh, en: zh })
const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }
const grades: NonNullable<SchemeInput['grades']> = {
  vocabulary: [
    { id: 'good', name: { zh: '良好', en: 'good' } },
    { id: 'poor', name: { zh: '较差', en: 'poor' } },
  ],
  rule: { kind: 'bands', bands: [{ grade: 'good', min: 84 }, { grade: 'poor' }] },
}
const talk = {
  id: 'talk',
  name: { zh: '约谈末位', en: 'talk with the last' },
  rule: { kind: 'last' as const, places: 1 },
  proposes: text('约谈'),
  to: 'head' as const,
  kind: 'talk' as const,
  classes: ['dept'],
}

/** Units, and departments linked with theirs by `own`. */
const linked = (own: number, rest: Partial<SchemeInput> = {}): Scheme =>
  schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method: given })] }], {
    classes: [
      { id: 'unit', name: text('单位') },
      { id: 'dept', name: text('部门') },
    ],
    cascade: [{ class: 'dept', own }],
    overall: { basis: 'raw' },
    grades,
    consequences: [talk],
    ...rest,
  })

/** D 80 under U 90 and E 82 under V 70: with 0.7 D is 83 and E 78.4. */
const input: Omit<SimulationInput, 'before' | 'after'> = {
  period,
  subjects: [
    { id: 'U', class: 'unit' },
    { id: 'V', class: 'unit' },
    { id: 'D', class: 'dept' },
    { id: 'E', class: 'dept' },
  ],
  facts: factsOf({ U: { 'a.v': '90' }, V: { 'a.v': '70' }, D: { 'a.v': '80' }, E: { 'a.v': '82' } }),
  parents: new Map([
    ['D', [{ subject: 'U', months: 12 }]],
    ['E', [{ subject: 'V', months: 12 }]],
  ]),
}
const run = (before: Scheme, after: Scheme, more: Partial<SimulationInput> = {}) =>
  simulate({ ...input, before, after, ...more })

const nobody = { before: { consequences: [] }, after: { consequences: [] } }

describe('another share of the unit above', () => {
  // 80 × 0.6 + 90 × 0.4 = 84 and 82 × 0.6 + 70 × 0.4 = 77.2.
  const { moves, classes, consequences } = run(linked(0.7), linked(0.6))

  it('moves those below by their link alone, and those above not', () => {
    expect(moves.map(({ subject, difference }) => [subject, difference])).toEqual([
      ['D', 1_00000000],
      ['E', -1_20000000],
    ])
    expect(moves[0]!.stages).toEqual([
      { id: 'link', before: 3_00000000, after: 4_00000000, difference: 1_00000000 },
    ])
    expect(moves[0]!.boards).toEqual([{ id: 'b0', before: 80_00000000, after: 80_00000000, difference: 0 }])
    expect(classes).toEqual([])
  })

  it('shows places, overall places and grades before and after', () => {
    expect(moves[0]).toMatchObject({
      before: { published: '83.00', rank: 1, of: 2, overall: 2, overallOf: 4, grade: 'poor' },
      after: { published: '84.00', rank: 1, of: 2, overall: 2, overallOf: 4, grade: 'good' },
      ...{ movement: 0, overallMovement: 0, gradeChanged: true, lightChanged: false },
    })
    expect(consequences).toEqual([])
  })

  it('says it in both languages, in figures that add up', () => {
    const names = {
      indicator: text,
      before: { grades: linked(0.7).grades },
      after: { grades: linked(0.6).grades },
    }
    expect(describeMove(moves[0]!, names)).toEqual({
      zh: '总分 83.00 分 → 84.00 分；位次 第 1（共 2）；亮灯 无灯；大排序 第 2（共 4）；等次 较差 → 良好；差额 +1.00：挂钩 +1.00',
      en: 'Total 83.00 → 84.00; place 1 of 2; light none; place among all 2 of 4; grade poor → good; difference +1.00: Link to the unit above +1.00',
    })
  })
})

describe('the scheme’s own consequences', () => {
  it('a link taken away turns the last place round: who enters and who leaves', () => {
    const before = linked(0.7)
    const after = linked(0.7, { cascade: undefined })
    const { consequences, moves } = run(before, after)
    const [shift] = consequences
    expect([shift!.change, shift!.redefined]).toEqual(['changed', false])
    expect(shift!.entered).toMatchObject([{ subject: 'D', findings: [{ rule: 'end_places' }] }])
    expect(shift!.left).toMatchObject([{ subject: 'E', class: 'dept', to: 'head' }])
    expect(moves.find(({ subject }) => subject === 'D')!.stages).toEqual([
      { id: 'link', before: 3_00000000, after: null, difference: -3_00000000 },
    ])
    expect(describeConsequenceShift(shift!, { before, after, subject: (id) => id })).toEqual({
      zh: '建议“约谈末位”：新增 D；不再 E',
      en: '“talk with the last”: enter D; leave E',
    })
  })

  it('one that appears, one that goes and one that is written otherwise are named', () => {
    const other = { ...talk, id: 'other' }
    const longer = { ...talk, days: 30 }
    const { consequences } = run(linked(0.7), linked(0.7, { consequences: [other] }))
    expect(
      consequences.map((one) => [one.consequence, one.change, one.entered.length, one.left.length]),
    ).toEqual([
      ['other', 'appeared', 1, 0],
      ['talk', 'disappeared', 0, 1],
    ])
    const [redefined] = run(linked(0.7), linked(0.7, { consequences: [longer] })).consequences
    expect(redefined).toEqual({
      consequence: 'talk',
      change: 'changed',
      redefined: true,
      entered: [],
      left: [],
    })
    expect(describeConsequenceShift(redefined!, { ...nobody, subject: (id) => id }).zh).toBe(
      '建议“talk”（规则已改）：名单不变',
    )
    expect(describeConsequenceShift(consequences[1]!, { ...nobody, subject: (id) => id }).en).toBe(
      '“talk” (only before): leave E',
    )
  })

  it('compares with the same earlier period under both versions', () => {
    const fell = { ...talk, rule: { kind: 'fallen' as const, places: 1, minGroup: 2 } }
    const places = ['E', 'D'].map((subject, k) => ({ subject, group: 'dept', rank: k + 1 }))
    const history = [{ period: '2026-09', places }]
    const versions = [linked(0.7, { consequences: [fell] }), linked(0.99, { consequences: [fell] })] as const
    // 80 × 0.99 + 90 × 0.01 = 80.1 and 82 × 0.99 + 70 × 0.01 = 81.88: E is first again.
    expect(run(...versions, { history }).consequences).toMatchObject([
      { entered: [], left: [{ subject: 'E', findings: [{ rule: 'fallen', facts: { drop: 1 } }] }] },
    ])
    expect(run(...versions).consequences).toEqual([])
  })
})

describe('classes of either version', () => {
  it('nobody of a class that goes has a total after, and it is explained by no parts', () => {
    const units = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method: given })] }], {
      classes: [{ id: 'unit', name: text('单位') }],
    })
    const { moves, classes } = run(linked(0.7, { grades: undefined, consequences: [] }), units)
    expect(classes).toMatchObject([
      { class: 'dept', indicators: [{ indicator: 'a', change: 'disappeared' }] },
    ])
    expect(moves.find(({ subject }) => subject === 'D')).toMatchObject({
      ...{ class: 'dept', difference: null, movement: null, boards: [], stages: [] },
      before: { published: '83.00' },
      after: { total: null, published: null, rank: null, of: 0, overall: null, grade: null },
    })
  })

  it('nobody on the roster: nothing', () => {
    expect(run(linked(0.7), linked(0.6), { subjects: [], facts: [], parents: new Map() })).toMatchObject({
      ...{ classes: [], moves: [], consequences: [] },
    })
  })

  it('hands back a decision that one version cannot apply', () => {
    const decision = {
      ...{ kind: 'direct' as const, subject: 'D', grade: 'good', reason: '表彰' },
      ...{ decidedBy: '王主任', date: '2026-11-01' },
    }
    const vocabulary = [
      { id: 'fine', name: text('好') },
      { id: 'poor', name: text('较差') },
    ]
    const rule = { kind: 'bands' as const, bands: [{ grade: 'fine', min: 60 }, { grade: 'poor' }] }
    const after = linked(0.7, { grades: { vocabulary, rule } })
    const { unapplied } = run(linked(0.7), after, { decisions: [decision] })
    expect(unapplied.before.decisions).toEqual([])
    expect(unapplied.after.decisions).toEqual([{ decision, reason: 'unknown_grade' }])
  })
})
