import type { SchemeInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreClasses } from '../whole/score-classes.ts'
import { robustness } from './robustness.ts'
import type { RobustnessInput } from './types.ts'
import { describeRobustSubject } from './words.ts'

const text = (zh: string) => ({ zh, en: zh })
const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }
const talk = {
  id: 'talk',
  name: { zh: '约谈', en: 'talk' },
  rule: { kind: 'last' as const, places: 1 },
  ...{ proposes: text('约谈'), to: 'head' as const, kind: 'talk' as const },
}

/** Two boards of 50 points, units and departments. */
const schemeWith = (rest: Partial<SchemeInput> = {}) =>
  schemeOf(
    ['a', 'b'].map((id) => ({ weight: 50, indicators: [indicatorOf(id, { method: given })] })),
    {
      classes: [
        { id: 'unit', name: text('单位') },
        { id: 'dept', name: text('部门') },
      ],
      consequences: [talk],
      ...rest,
    },
  )

/** Units close to each other, and departments with the same figures. */
const figures: Record<string, [string, string]> = {
  ...{ A: ['90', '60'], B: ['70', '81'] },
  ...{ dA: ['90', '60'], dB: ['70', '81'] },
}

function run(rest: Partial<SchemeInput> = {}, more: Partial<RobustnessInput> = {}) {
  const scheme = schemeWith(rest)
  const subjects = Object.keys(figures).map((id) => ({ id, class: id.startsWith('d') ? 'dept' : 'unit' }))
  const facts = factsOf(
    Object.fromEntries(Object.entries(figures).map(([id, [a, b]]) => [id, { 'a.v': a, 'b.v': b }])),
  )
  const classes = scoreClasses({ scheme, period, subjects, facts })
  const result = robustness({ scheme, period, subjects, classes, seed: 7, ...more })
  return { scheme, result, of: (id: string) => result.subjects.find(({ subject }) => subject === id)! }
}

describe('draws over all classes', () => {
  // As in robustness.test.ts: A passes B where 20f > 21g, in 0.40745 of all draws.
  it('comes near the share worked out by hand for a consequence of the scheme itself', () => {
    const flip = run({}, { draws: 20_000 })
      .of('A')
      .flips.find(({ of }) => of.kind === 'consequence')!
    expect(flip).toMatchObject({ of: { kind: 'consequence', id: 'talk' }, now: true, flag: true })
    expect(Math.abs(flip.share - 0.40745)).toBeLessThan(0.012)
  })

  it('draws the same factor for a board in every class: the same figures have the same fate', () => {
    const { of } = run({}, { draws: 200 })
    for (const id of ['A', 'B']) {
      const { subject: _, class: __, ...unit } = of(id)
      expect(of(`d${id}`)).toEqual({ ...unit, subject: `d${id}`, class: 'dept' })
    }
  })

  it('links after drawing: who stands under the far better one is no longer last in any draw', () => {
    // dA: 75 × 0.5 + 75.5 × 0.5, dB: 75.5 × 0.5 + 75 × 0.5 under the other's unit: level whatever is drawn.
    const parents = new Map([
      ['dA', [{ subject: 'B', months: 12 }]],
      ['dB', [{ subject: 'A', months: 12 }]],
    ])
    const { of } = run({ cascade: [{ class: 'dept', own: 0.5 }] }, { parents, draws: 200 })
    expect([of('dA').whole, of('dB').whole]).toEqual([
      { from: 1, to: 1 },
      { from: 1, to: 1 },
    ])
    expect(of('A').whole).toEqual({ from: 1, to: 2 })
  })

  it('follows grades, the list of all classes, and what compares with earlier periods', () => {
    const fell = { ...talk, id: 'fell', rule: { kind: 'fallen' as const, places: 1, minGroup: 2 } }
    const grades: SchemeInput['grades'] = {
      vocabulary: [
        { id: 'good', name: { zh: '良好', en: 'good' } },
        { id: 'poor', name: { zh: '较差', en: 'poor' } },
      ],
      rule: { kind: 'bands', bands: [{ grade: 'good', min: 75.2 }, { grade: 'poor' }] },
    }
    const places = ['A', 'B'].map((subject, k) => ({ subject, group: 'unit', rank: k + 1 }))
    // Two months ago nothing looks: it must not matter.
    const history = [
      { period: '2026-08', places: places.toReversed() },
      { period: '2026-09', places },
    ]
    const rest = { consequences: [talk, fell], grades, overall: { basis: 'raw' as const } }
    const { of, result, scheme } = run(rest, { history, draws: 300 })
    const flips = (id: string) => of(id).flips.map((one) => [one.of.kind, one.now, one.flag])
    expect(flips('A')).toEqual([
      ['light', null, false],
      ['grade', 'poor', true],
      ['consequence', true, true],
      ['consequence', true, true],
    ])
    expect(of('A').overall).toMatchObject({ rank: 3, whole: { from: 1, to: 3 } })
    const said = describeRobustSubject(result, of('A'), scheme).map(({ zh }) => zh)
    expect(said[1]).toMatch(/^大排序：300 次抽样.*按办法为第 3$/)
    expect(said[2]).toMatch(/^等次（按办法：较差）在 \d+\.?\d*% 的抽样中改变，超过 20%，对权重敏感$/)
    expect(said[3]).toMatch(/^建议“约谈”（按办法：在内）在/)
    expect(describeRobustSubject(result, of('B'), scheme)[3]!.en).toMatch(
      /^“talk” \(by the scheme: not proposed\) turns in/,
    )
  })

  it('looks at a consequence only for the classes it is for', () => {
    const { of } = run({ consequences: [{ ...talk, classes: ['dept'] }] }, { draws: 2 })
    expect(of('A').flips.map((one) => one.of.kind)).toEqual(['light'])
    expect(of('dA').flips.map((one) => one.of.kind)).toEqual(['light', 'consequence'])
  })
})
