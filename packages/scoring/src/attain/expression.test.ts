import { describe, expect, it } from 'vitest'
import {
  attain,
  attainOne,
  factsOf,
  indicatorOf,
  leavesOf,
  period,
  schemeOf,
  scoresOf,
  shown,
  type MethodInput,
} from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { describeNoScore } from '../words/no-score.ts'
import { describeStep } from '../words/steps.ts'

const formula = (expression: string, limits: { low?: number; high?: number } = {}) =>
  ({ kind: 'expression', expression, ...limits }) as const
const explained = (expression: string, fields: Record<string, string>, limits = {}) =>
  attain(formula(expression, limits), { u: fields })[0]!

describe('a formula of the scheme’s own gives the score', () => {
  it('P5, reading A, as a formula: 92 of 100 and 10.5 % of 11 % → 92.69, as the blend has it', () => {
    const part = (field: string, goal: string, share: number) => ({
      name: { zh: field, en: field },
      share,
      method: {
        kind: 'completion',
        measure: { kind: 'value', field },
        target: { field: goal },
        cap: 1,
      } as const,
    })
    const name = { zh: '增速', en: 'growth' }
    const fields = [...indicatorOf('i', {}).fields, { id: 'gt', name, unit: '%', source: 'target' as const }]
    const values = { u: { v: '92', t: '100', w: '10.5', 'gt@2026': '11' } }
    const asFormula = formula('80 * min(1, v / t) + 20 * min(1, w / gt)')
    const asBlend: MethodInput = { kind: 'blend', parts: [part('v', 't', 0.8), part('w', 'gt', 0.2)] }
    const scores = [asFormula, asBlend].map((method) => shown(attain(method, values, { fields })[0]!))
    expect(scores).toEqual(['92.69090909', '92.69090909'])
  })

  it('P7, the dynamic coefficient: growth 7 where 5 was due → 1.20', () => {
    expect(
      attainOne(formula('1 + 0.5 * (v - t) / max(t, 1)', { low: 0.9, high: 1.5 }), { v: '7', t: '5' }),
    ).toBe('1.20')
    expect(
      attainOne(formula('1 + 0.5 * (v - t) / max(t, 1)', { low: 0.9, high: 1.1 }), { v: '7', t: '5' }),
    ).toBe('1.10')
    expect(
      attainOne(formula('1 + 0.5 * (v - t) / max(t, 1)', { low: 0.9, high: 1.1 }), { v: '-3', t: '5' }),
    ).toBe('0.90')
  })

  it('knows the month: 10 of 12 gone by October', () => {
    expect(attainOne(formula('v / (t * month / months) * 100'), { v: '75', t: '100' })).toBe('90.00')
  })

  it('is quantised as every score is', () => {
    expect(attainOne(formula('v / 3'), { v: '200' })).toBe('66.66666667')
    expect(attainOne(formula('v * 3'), { v: '0.1' })).toBe('0.30')
    expect(attainOne(formula('-v'), { v: '0' })).toBe('0.00')
  })

  it('is the same for everyone where it names nothing', () => {
    expect(attain(formula('60'), { u: {}, v: { v: '3' } }).map(shown)).toEqual(['60.00', '60.00'])
  })
})

describe('explains itself', () => {
  it('with its numbers, its facts and the limit that bites', () => {
    const { steps, inputs } = explained(
      'v / t * 100 - w',
      { v: '130', t: '100', w: '-5' },
      { low: 0, high: 120 },
    )
    expect(steps.map((step) => describeStep(step).zh)).toEqual([
      '130 ÷ 100 × 100 - (-5) = 135.00',
      '135.00 超过上限，取 120.00',
    ])
    expect(inputs.map(({ role, field, period, value }) => [role, field, period, value])).toEqual([
      ['value', 'v', '2026-10', '130'],
      ['target', 't', '2026', '100'],
      ['value', 'w', '2026-10', '-5'],
    ])
  })

  it('below the floor', () => {
    const { steps } = explained('v - 10', { v: '3' }, { low: 0 })
    expect(steps.map((step) => describeStep(step).zh)).toEqual(['3 - 10 = -7.00', '-7.00 低于下限，取 0.00'])
  })
})

describe('gives no score, and says why', () => {
  it('where a field it names is missing, even one it would not have looked at', () => {
    expect(explained('v > 0 ? v : w', { v: '3' })).toMatchObject({
      attained: null,
      reason: { code: 'missing_value', field: 'i.w', period: '2026-10' },
      steps: [],
    })
    expect(explained('v / t', { v: '3' }).reason).toEqual({
      code: 'missing_value',
      field: 'i.t',
      period: '2026',
    })
  })

  it('where it divides by zero, with the formula as it stood', () => {
    const { reason } = explained('min(100, v / w * 100)', { v: '3', w: '0' })
    expect(reason).toEqual({ code: 'divided_by_zero', value: 'min(100, 3 ÷ 0 × 100)' })
    expect(describeNoScore(reason!).zh).toBe('算式 min(100, 3 ÷ 0 × 100) 中除数为 0，无法计算')
  })

  it('where a step or the result leaves what can be told apart', () => {
    const huge = '1' + '0'.repeat(200)
    expect(explained('min(100, v * v)', { v: huge }).reason?.code).toBe('out_of_range')
    expect(explained('v', { v: huge }).reason?.code).toBe('out_of_range')
    expect(explained('v', { v: '1e5' }).reason).toEqual({ code: 'not_a_number', field: 'i.v', value: '1e5' })
  })

  it('where lint would not have let it through', () => {
    const { attained, reason } = explained('v + nothing', { v: '3' })
    expect([attained, reason]).toEqual([null, { code: 'expression_refused', value: 'v + nothing' }])
    expect(describeNoScore(reason!).zh).toBe('算式“v + nothing”有误，不能计算')
  })
})

it('missing: zero counts what was not handed in, and only that', () => {
  const [late, undue] = attain(
    formula('v / t * 100'),
    { a: { t: '100' }, b: { v: '3' } },
    { missing: 'zero' },
  )
  expect([late, undue].map((one) => shown(one!))).toEqual(['0.00', 'missing_value'])
})

it('reads other indicators, and is a fault of the program without the compiler', () => {
  const scheme = schemeOf([
    {
      weight: 100,
      indicators: [
        indicatorOf('a', { weight: 100, method: formula('v / b.w * 100') }),
        indicatorOf('b', { weight: 0 }),
      ],
    },
  ])
  const values = { u: { 'a.v': '3', 'b.w': '4' } }
  expect(leavesOf(scoresOf(scheme, values)[0]!).map(shown)).toEqual(['75.00', 'not_scored'])
  const without = { scheme, period, class: 'c', subjects: [{ id: 'u', class: 'c' }], facts: factsOf(values) }
  expect(() => scoreSubjects(without)).toThrow('expressions_not_loaded')
})
