import type { SchemeInput } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { showPoints } from '../numbers/rounding.ts'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { Fact } from '../types.ts'
import { describeNoScore } from '../words/no-score.ts'
import { describeStep } from '../words/steps.ts'

const text = (name: string) => ({ zh: name, en: name })
type Coefficients = NonNullable<SchemeInput['coefficients']>

const area = indicatorOf('area', {
  weight: 0,
  responsible: 'stats',
  fields: [
    { id: 'g', name: text('全区增速'), unit: '%', source: 'external', scope: 'area' },
    { id: 'goal', name: text('全区目标'), unit: '%', source: 'target', scope: 'area' },
  ],
})
const scored = indicatorOf('i', { method: { kind: 'imported', measure: { kind: 'value', field: 'v' } } })

const schemeWith = (coefficients?: Coefficients) =>
  schemeOf([{ weight: 100, indicators: [scored, area] }], coefficients ? { coefficients } : {})

const grown = (g: string, goal: string): Fact[] => [
  { subject: '*', indicator: 'area', field: 'g', period, value: g },
  { subject: '*', indicator: 'area', field: 'goal', period: '2026', value: goal },
]

function score(coefficients: Coefficients | undefined, values: Record<string, string>, area: Fact[] = []) {
  const own = factsOf(Object.fromEntries(Object.entries(values).map(([id, v]) => [id, { 'i.v': v }])))
  return scoreSubjects({
    scheme: schemeWith(coefficients),
    period,
    class: 'c',
    subjects: Object.keys(values).map((id) => ({ id, class: 'c', code: id.toUpperCase() })),
    facts: [...area, ...own],
    expressions: compileExpression,
  })
}

const growth = { kind: 'growth', growth: 'area.g', target: 'area.goal' } as const
const totals = (scores: ReturnType<typeof score>) =>
  scores.map(({ total, reason }) => (total === null ? (reason?.code ?? 'none') : showPoints(total)))
const said = ([one]: ReturnType<typeof score>) =>
  one!.stages.flatMap(({ steps }) => steps.map((step) => describeStep(step).zh))

describe('static coefficients (S1-13)', () => {
  it('takes a unit’s own step before its class’s, and the one left for the others', () => {
    const own = { otherwise: 1, given: [{ class: 'c', unit: 'A', step: 3 }] }
    expect(totals(score({ static: own }, { a: '80', b: '80' }))).toEqual(['85.76', '80.00'])
    const both = { otherwise: 1, given: [{ class: 'c', step: 2 }, ...own.given] }
    expect(totals(score({ static: both }, { a: '80', b: '80' }))).toEqual(['85.76', '82.88'])
    const other = { otherwise: 4, given: [{ class: 'd', step: 6 }] }
    expect(totals(score({ static: other }, { a: '100' }))).toEqual(['110.80'])
  })

  it('leaves the totals of classes it is not of as they are, without a step', () => {
    const only = (classes: string[]) => score({ static: { otherwise: 3 }, classes }, { a: '80' })
    expect(totals(only(['c']))).toEqual(['85.76'])
    expect(said(only(['c'])).at(-1)).toBe('静态系数：80.00 × 1.072 = 85.76')
    expect(totals(only(['d']))).toEqual(['80.00'])
    expect(only(['d'])[0]!.stages).toEqual([])
  })

  it('gives no total on a step that is not there', () => {
    expect(totals(score({ static: { otherwise: 7 } }, { a: '80' }))).toEqual(['no_such_level'])
  })
})

describe('dynamic coefficients (S1-14)', () => {
  it('is 1 + 0.5 × (growth − target) ÷ max(target, 1) of the area, by hand: 5.5 against 5 is 1.05', () => {
    const scores = score(
      { static: { otherwise: 3 }, dynamic: growth },
      { a: '80', b: '100' },
      grown('5.5', '5'),
    )
    expect(totals(scores)).toEqual(['90.048', '112.56'])
    expect(said(scores)).toEqual([
      '静态系数为 6 档中的第 3 档：1.072',
      '动态系数：1 + 0.5 × (5.5 - 5) ÷ max(5, 1) = 1.05',
      '静态 1.072 × 动态 1.05 = 系数 1.1256；80.00 × 1.1256 = 90.048',
    ])
    expect(scores[0]).toMatchObject({
      raw: 8_000_000_000,
      total: 9_004_800_000,
      stages: [{ kind: 'coefficients', before: 8_000_000_000, after: 9_004_800_000 }],
    })
  })

  it('divides by 1 where the target is below 1', () => {
    expect(totals(score({ dynamic: growth }, { a: '100' }, grown('0.6', '0.5')))).toEqual(['105.00'])
  })

  it('is kept within its limits, and says so', () => {
    const low = score({ dynamic: growth }, { a: '90' }, grown('-3', '5'))
    expect(totals(low)).toEqual(['81.00'])
    expect(said(low)).toContain('动态系数 0.2 低于下限，取 0.90')
    const high = score({ dynamic: { ...growth, max: 1.2 } }, { a: '90' }, grown('20', '5'))
    expect(totals(high)).toEqual(['108.00'])
    expect(said(high)).toContain('动态系数 2.5 超过上限，取 1.20')
  })

  it('at a limit is not beyond it', () => {
    const scores = score({ dynamic: growth }, { a: '90' }, grown('6', '5'))
    expect(said(scores)).toEqual([
      '动态系数：1 + 0.5 × (6 - 5) ÷ max(5, 1) = 1.1',
      '动态系数：90.00 × 1.10 = 99.00',
    ])
    expect(said(score({ dynamic: growth }, { a: '90' }, grown('4', '5')))).toEqual([
      '动态系数：1 + 0.5 × (4 - 5) ÷ max(5, 1) = 0.9',
      '动态系数：90.00 × 0.90 = 81.00',
    ])
  })

  it('without its figures gives no total, for their reason, or 1 where the scheme says so', () => {
    const some = grown('5.5', '5').slice(0, 1)
    const [none] = score({ dynamic: growth }, { a: '90' }, some)
    expect([none!.raw, none!.total, none!.stages]).toEqual([9_000_000_000, null, []])
    expect(describeNoScore(none!.reason!).zh).toBe('缺少2026年的数据“area.goal”')
    const one = score({ static: { otherwise: 2 }, dynamic: { ...growth, without: 'one' } }, { a: '90' }, some)
    expect(totals(one)).toEqual(['93.24'])
    expect(said(one)).toContain('没有算动态系数的数据，按办法动态系数取 1')
  })

  it('may be a formula of the scheme’s own, over the unit’s figures too', () => {
    const own = { kind: 'expression', expression: 'i.v > 85 ? 1.04 : 0.98' } as const
    expect(totals(score({ dynamic: own }, { a: '90', b: '50' }))).toEqual(['93.60', '49.00'])
  })

  it('without an end to a number beyond all limits', () => {
    const own = { kind: 'expression', expression: 'i.v * 100000000000000.0 * 100000000000000.0' } as const
    expect(totals(score({ dynamic: own }, { a: '90' }))).toEqual(['99.00'])
  })
})

describe('a figure of the area', () => {
  it('filed twice with different values is taken by nobody', () => {
    const twice = [...grown('5.5', '5'), ...grown('5.6', '5')]
    expect(totals(score({ dynamic: growth }, { a: '90' }, twice))).toEqual(['conflicting_values'])
  })

  it('filed for one unit clashes with another filed for everybody, and stands for it alone otherwise', () => {
    const one = (value: string) => ({ subject: 'a', indicator: 'area', field: 'g', period, value })
    const both = [...grown('5.5', '5'), one('7')]
    expect(totals(score({ dynamic: growth }, { a: '80', b: '80' }, both))).toEqual([
      'conflicting_values',
      '84.00',
    ])
    const alone = [grown('5.5', '5')[1]!, one('5.5')]
    expect(totals(score({ dynamic: growth }, { a: '80', b: '80' }, alone))).toEqual([
      '84.00',
      'missing_value',
    ])
  })

  it('may be read by any method; what stands for everybody says nothing of a unit’s own field', () => {
    const scheme = schemeOf([
      {
        weight: 100,
        indicators: [
          {
            ...scored,
            weight: 50,
            method: { kind: 'imported', measure: { kind: 'value', field: 'area.g' } },
          },
          { ...scored, id: 'j', weight: 50 },
          area,
        ],
      },
    ])
    const facts = [...grown('60', '5'), { subject: '*', indicator: 'j', field: 'v', period, value: '90' }]
    const [one] = scoreSubjects({ scheme, period, class: 'c', subjects: [{ id: 'a', class: 'c' }], facts })
    expect(one!.boards[0]!.indicators.map(({ attained }) => attained)).toEqual([6_000_000_000, null, null])
    expect(one!.boards[0]!.indicators[0]!.inputs).toEqual([
      { role: 'value', indicator: 'area', field: 'g', period, value: '60' },
    ])
  })
})

it('a scheme without coefficients scores as if there were none such', () => {
  const [one] = score(undefined, { a: '90' }, grown('5.5', '5'))
  expect(one).toMatchObject({ raw: 9_000_000_000, total: 9_000_000_000, stages: [] })
  expect(canonicalJson(schemeWith())).not.toContain('coefficient')
})
