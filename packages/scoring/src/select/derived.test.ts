import type { IndicatorInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { indicatorOf, leavesOf, schemeOf, scoresOf, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const derived = (id: string, expression: string): IndicatorInput['fields'][number] => ({
  id,
  name: { zh: `推算${id}`, en: `derived ${id}` },
  unit: '',
  source: 'derived',
  expression,
})
const scoring = (field: string): MethodInput => ({ kind: 'imported', measure: { kind: 'value', field } })

/** Indicator `i` with derived fields, scored by this method. */
function score(
  formulas: Record<string, string>,
  method: MethodInput,
  values: Record<string, Record<string, string>>,
) {
  const fields = [
    ...indicatorOf('i', {}).fields,
    ...Object.entries(formulas).map(([id, text]) => derived(id, text)),
  ]
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { fields, method })] }])
  return scoresOf(scheme, values).map((one) => leavesOf(one)[0]!)
}
const one = (formulas: Record<string, string>, method: MethodInput, values: Record<string, string>) =>
  score(formulas, method, { u: values })[0]!

describe('a derived value', () => {
  it('is computed before anything reads it, and explained down to the facts', () => {
    const leaf = one({ d: 'v / w * 100' }, scoring('d'), { 'i.v': '30', 'i.w': '40' })
    expect(shown(leaf)).toBe('75.00')
    expect(leaf.steps.map((step) => describeStep(step).zh)).toEqual([
      '推算d：30 ÷ 40 × 100 = 75',
      '75 ÷ 100 × 100 = 75.00',
    ])
    expect(leaf.inputs).toEqual([
      { role: 'value', indicator: 'i', field: 'v', period: '2026-10', value: '30' },
      { role: 'value', indicator: 'i', field: 'w', period: '2026-10', value: '40' },
    ])
  })

  it('keeps 8 decimals, as every computed figure does', () => {
    const leaf = one({ d: 'v / w' }, scoring('d'), { 'i.v': '200', 'i.w': '3' })
    expect(leaf.steps[0]!.values).toMatchObject({ result: '66.66666667' })
    expect(shown(leaf)).toBe('66.66666667')
  })

  it('stands on others, each shown once and lowest first', () => {
    const leaf = one({ c: 'a + b', b: 'a * 2', a: 'v - w' }, scoring('c'), { 'i.v': '30', 'i.w': '10' })
    expect(leaf.steps.map((step) => describeStep(step).zh)).toEqual([
      '推算a：30 - 10 = 20',
      '推算b：20 × 2 = 40',
      '推算c：20 + 40 = 60',
      '60 ÷ 100 × 100 = 60.00',
    ])
    expect(leaf.inputs.map(({ field }) => field)).toEqual(['v', 'w'])
  })

  it('is looked back to with the facts of that time', () => {
    const growth: MethodInput = { kind: 'expression', expression: 'd' }
    expect(shown(one({ d: 'v * month' }, growth, { 'i.v': '3' }))).toBe('30.00')
    const before: MethodInput = {
      kind: 'piecewise',
      measure: { kind: 'growth', field: 'd', lag: 12 },
      points: [
        [-100, 0],
        [100, 100],
      ],
    }
    const leaf = one({ d: 'v / t' }, before, {
      'i.v': '30',
      'i.t': '2',
      'i.v@2025-10': '40',
      'i.t@2025': '4',
    })
    expect(leaf.steps.map((step) => describeStep(step).zh)).toEqual([
      '推算d：30 ÷ 2 = 15',
      '推算d（2025年10月）：40 ÷ 4 = 10',
      '增速%：(15 − 10) ÷ 10 × 100 = 50',
      '0 + (50 − (-100)) ÷ (100 − (-100)) × (100 − 0) = 75.00',
    ])
    expect(leaf.inputs.map(({ field, period, role }) => `${role} ${field} ${period}`)).toEqual([
      'value v 2026-10',
      'target t 2026',
      'value v 2025-10',
      'target t 2025',
    ])
  })

  it('serves another indicator, where its bare names still mean its own fields', () => {
    const scheme = schemeOf([
      {
        weight: 100,
        indicators: [
          indicatorOf('a', { weight: 100, method: scoring('b.d') }),
          indicatorOf('b', { weight: 0, fields: [...indicatorOf('b', {}).fields, derived('d', 'v + 1')] }),
        ],
      },
    ])
    const leaf = leavesOf(scoresOf(scheme, { u: { 'a.v': '90', 'b.v': '9' } })[0]!)[0]!
    expect([shown(leaf), leaf.inputs.map(({ indicator }) => indicator)]).toEqual(['10.00', ['b']])
  })

  it('serves a comparison over the class', () => {
    const values = { a: { 'i.v': '1', 'i.w': '2' }, b: { 'i.v': '3', 'i.w': '3' }, c: { 'i.v': '1' } }
    const leaves = score({ d: 'v / w' }, { kind: 'minmax', measure: { kind: 'value', field: 'd' } }, values)
    expect(leaves.map(shown)).toEqual(['0.00', '100.00', 'missing_value'])
  })
})

describe('has no value, and says why', () => {
  it('where a fact is missing, however far below; a fact filed under its own name changes nothing', () => {
    const { attained, reason } = one({ d: 'e + 1', e: 'v + w' }, scoring('d'), {
      'i.v': '1',
      'i.d': '50',
      'i.e': '50',
    })
    expect([attained, reason]).toEqual([null, { code: 'missing_value', field: 'i.w', period: '2026-10' }])
    expect(shown(one({ d: 'v' }, scoring('d'), { 'i.v': '1', 'i.d': '50' }))).toBe('1.00')
  })

  it('where it divides by zero or leaves the numbers', () => {
    const zero = one({ d: 'v / w' }, scoring('d'), { 'i.v': '1', 'i.w': '0' })
    expect(zero.reason).toEqual({ code: 'divided_by_zero', value: '1 ÷ 0' })
    const huge = one({ d: 'min(1, v * v)' }, scoring('d'), { 'i.v': '9'.repeat(200) })
    expect(huge.reason?.code).toBe('out_of_range')
  })

  it('where lint would have refused it: no formula, a circle', () => {
    expect(one({ d: 'e', e: 'd' }, scoring('d'), { 'i.v': '1' }).reason).toEqual({
      code: 'expression_refused',
      value: 'i.d',
    })
    const { expression: _expression, ...bare } = derived('d', '')
    const fields = [...indicatorOf('i', {}).fields, bare]
    const scheme = schemeOf([
      { weight: 100, indicators: [indicatorOf('i', { fields, method: scoring('d') })] },
    ])
    expect(leavesOf(scoresOf(scheme, { u: { 'i.v': '1' } })[0]!)[0]!.reason).toEqual({
      code: 'expression_refused',
      value: 'i.d',
    })
  })

  it('where two values came in for a fact below', () => {
    const fields = [...indicatorOf('i', {}).fields, derived('d', 'v * 2')]
    const scheme = schemeOf([
      { weight: 100, indicators: [indicatorOf('i', { fields, method: scoring('d') })] },
    ])
    const twice = scoresOf(scheme, { u: { 'i.v': '1', 'i.v@2026-10': '2' } })[0]!
    expect(leavesOf(twice)[0]!.reason).toEqual({
      code: 'conflicting_values',
      field: 'i.v',
      period: '2026-10',
    })
  })
})

it('a tower of sums of sums stays small: 16 derived values on one fact are 16 steps and one input', () => {
  const formulas = Object.fromEntries(
    Array.from({ length: 16 }, (_, k) => [
      `d${k}`,
      k === 0 ? 'v' : k === 1 ? 'd0 + d0' : `d${k - 1} + d${k - 2}`,
    ]),
  )
  const leaf = one(formulas, scoring('d15'), { 'i.v': '0.01' })
  expect([leaf.steps.length, leaf.inputs.length, shown(leaf)]).toEqual([17, 1, '15.97'])
})
