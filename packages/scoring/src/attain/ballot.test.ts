import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const text = (zh: string) => ({ zh, en: zh })
const value = (field: string) => ({ kind: 'value' as const, field })
const turnout = (id: string) => ({ kind: 'share' as const, part: `${id}_in`, whole: `${id}_out` })
const ids = ['a', 'b', 'c']
const fields = ids.flatMap((id) =>
  [id, `${id}_in`, `${id}_out`].map((one) => ({ id: one, name: text(one), unit: '' })),
)
const ballot = (rest: object = {}, counted = false): MethodInput => ({
  kind: 'ballot',
  classes: [0.3, 0.3, 0.4].map((weight, k) => ({
    name: text(ids[k]!.toUpperCase()),
    weight,
    mean: value(ids[k]!),
    ...(counted ? { turnout: turnout(ids[k]!) } : {}),
  })),
  ...rest,
})
const votes = (ins: [string, string, string]) => ({
  ...{ a: '90', b: '86', c: '82', a_out: '10', b_out: '20', c_out: '40' },
  ...{ a_in: ins[0], b_in: ins[1], c_in: ins[2] },
})
const of = (method: MethodInput, values: Record<string, string>) =>
  attain(method, { u: values }, { fields })[0]!

it('methods.md P9: A 30 % 90, B 30 % 86, C 40 % 82 make 85.60', () => {
  const score = of(ballot(), { a: '90', b: '86', c: '82' })
  expect(shown(score)).toBe('85.60')
  expect(score.steps.map((step) => describeStep(step).zh)).toEqual([
    'A（权重 30%）：90 ÷ 100 × 100 = 90.00',
    'B（权重 30%）：86 ÷ 100 × 100 = 86.00',
    'C（权重 40%）：82 ÷ 100 × 100 = 82.00',
    '(0.3 × 90.00 + 0.3 × 86.00 + 0.4 × 82.00) ÷ 1 = 85.60',
  ])
})

it('gives the weight of a class that is too few to the others', () => {
  const least = ballot({ minTurnout: 50 }, true)
  expect(shown(of(least, votes(['10', '10', '20'])))).toBe('85.60')
  const short = of(least, votes(['10', '10', '19']))
  expect(shown(short)).toBe('88.00')
  expect(short.steps.slice(-3).map((step) => describeStep(step).zh)).toEqual([
    '占比%：19 ÷ 40 × 100 = 47.5',
    'C（权重 40%）参评率 47.5% 低于 50%，不计',
    '(0.3 × 90.00 + 0.3 × 86.00) ÷ 0.6 = 88.00',
  ])
})

it('needs no mean of a class in which nobody voted', () => {
  expect(shown(of(ballot({ minTurnout: 50 }, true), { ...votes(['10', '10', '0']), c: '' }))).toBe('88.00')
})

it('is void where the scheme says so, and where no class is left', () => {
  const strict = of(ballot({ minTurnout: 50, short: 'void' }, true), votes(['10', '10', '19']))
  expect(strict.reason).toEqual({ code: 'turnout_too_low', value: '47.5' })
  expect(shown(of(ballot({ minTurnout: 50 }, true), votes(['1', '1', '1'])))).toBe('turnout_too_low')
})

it('has no score where a class that counts has no mean, or no turnout where one is asked for', () => {
  expect(of(ballot(), { a: '90', b: '86' }).reason).toEqual({
    code: 'missing_value',
    field: 'c',
    period: '2026-10',
  })
  expect(shown(of(ballot({ minTurnout: 50 }, true), { a: '90', b: '86', c: '82' }))).toBe('missing_value')
  expect(shown(of(ballot({ minTurnout: 50 }, true), { ...votes(['1', '1', '1']), a_out: '0' }))).toBe(
    'value_not_positive',
  )
})

it('takes means out of another full mark', () => {
  expect(shown(of(ballot({ full: 10 }), { a: '9', b: '8.6', c: '8.2' }))).toBe('85.60')
})
