import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const given: MethodInput = { kind: 'imported', measure: { kind: 'value', field: 'v' } }
const of = (fields: Record<string, string>, rest: object = {}) =>
  attain(given, { u: fields }, { factor: 'f', ...rest })[0]!

it('S3-15: what is attained, times the factor', () => {
  const score = of({ v: '90', f: '1.2' })
  expect(shown(score)).toBe('108.00')
  expect(score.steps.map((step) => describeStep(step).zh)).toEqual([
    '90 ÷ 100 × 100 = 90.00',
    '乘以系数：90.00 × 1.2 = 108.00',
  ])
  expect(score.inputs.map(({ field, value }) => `${field} ${value}`)).toEqual(['v 90', 'f 1.2'])
  expect(shown(of({ v: '90', f: '0' }))).toBe('0.00')
  expect(shown(of({ v: '-33.33333333', f: '0.5' }))).toBe('-16.66666667')
})

it('has no score for a factor that is missing or outside 0 to 2', () => {
  expect(shown(of({ v: '90' }))).toBe('missing_value')
  expect(shown(of({ v: '90', f: '2' }))).toBe('180.00')
  expect(of({ v: '90', f: '2.01' }).reason).toEqual({ code: 'factor_outside', field: 'f', value: '2.01' })
  expect(shown(of({ v: '90', f: '-0.1' }))).toBe('factor_outside')
  expect(shown(of({ f: '1' }))).toBe('missing_value')
})

it('is due like any other figure', () => {
  expect(shown(of({ v: '90' }, { missing: 'zero' }))).toBe('0.00')
})

it('stays within what can be told apart', () => {
  expect(shown(of({ v: '80000000', f: '2' }))).toBe('out_of_range')
})

it('S3-15: difficulty, level and contribution one after another, each by its name', () => {
  const score = of({ v: '88', f: '1.1', w: '1.05' }, { factor: ['f', 'w'] })
  expect(shown(score)).toBe('101.64')
  expect(score.steps.map((step) => describeStep(step).zh)).toEqual([
    '88 ÷ 100 × 100 = 88.00',
    '乘以系数：88.00 × 1.1 = 96.80',
    '乘以另一：96.80 × 1.05 = 101.64',
  ])
  expect(shown(of({ v: '88', f: '1.1' }, { factor: ['f', 'w'] }))).toBe('missing_value')
  expect(shown(of({ v: '88', f: '1.1', w: '2.1' }, { factor: ['f', 'w'] }))).toBe('factor_outside')
})
