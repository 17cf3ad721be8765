import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const distance = (rest: object = {}): MethodInput => ({
  kind: 'distance',
  measure: { kind: 'value', field: 'v' },
  target: { field: 't' },
  ...rest,
})
const at = (method: MethodInput, [v, t]: [string, string], direction: 'up' | 'down' = 'up') =>
  attain(method, { u: { v, t } }, { direction })[0]!

it.each<[object, string, string, 'up' | 'down', string]>([
  [{}, '92', '100', 'up', '92.00'],
  [{}, '108', '100', 'up', '92.00'],
  [{}, '100', '100', 'down', '100.00'],
  [{}, '250', '100', 'up', '0.00'],
  [{}, '-3', '-4', 'up', '75.00'],
  [{ side: 'worse' }, '92', '100', 'up', '92.00'],
  [{ side: 'worse' }, '108', '100', 'up', '108.00'],
  [{ side: 'worse', cap: 1.05 }, '108', '100', 'up', '105.00'],
  [{ side: 'worse' }, '33', '30', 'down', '90.00'],
  [{ side: 'worse', cap: 1 }, '27', '30', 'down', '100.00'],
  [{ side: 'worse' }, '-2', '-4', 'up', '150.00'],
  [{ side: 'worse' }, '-300', '100', 'up', '0.00'],
])('%j: %s of %s, %s, gives %s', (rest, v, t, direction, score) => {
  expect(shown(at(distance(rest), [v, t], direction))).toBe(score)
})

it('cannot measure by a target of 0, nor without one', () => {
  expect(shown(at(distance(), ['5', '0']))).toBe('target_zero')
  expect(shown(at(distance(), ['5', '']))).toBe('missing_value')
  expect(shown(at(distance(), ['', '5']))).toBe('missing_value')
})

it('shows the sum', () => {
  const say = (rest: object, direction: 'up' | 'down') =>
    at(distance(rest), ['-6', '-4'], direction).steps.map((step) => describeStep(step).zh)
  expect(say({}, 'up')).toEqual(['|-6 − (-4)| 为与目标的距离：(1 − 2 ÷ 4) × 100 = 50.00'])
  expect(say({ side: 'worse' }, 'up')).toEqual(['(1 − (-4 − (-6)) ÷ 4) × 100 = 50.00'])
  expect(say({ side: 'worse' }, 'down')).toEqual(['(1 − (-6 − (-4)) ÷ 4) × 100 = 150.00'])
})
