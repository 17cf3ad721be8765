import { describe, expect, it } from 'vitest'
import { attainOne, type MethodInput } from '../scheme.fixture.ts'

const inverse = (form: 'a' | 'b', cap = 1): MethodInput => ({
  kind: 'inverse',
  measure: { kind: 'value', field: 'v' },
  target: { field: 't' },
  form,
  cap,
})

describe('methods.md P3, target 30', () => {
  it.each([
    { form: 'a', v: '33', cap: 1, score: '90.00' },
    { form: 'b', v: '33', cap: 1, score: '90.90909091' },
    { form: 'a', v: '27', cap: 10, score: '110.00' },
    { form: 'a', v: '27', cap: 1, score: '100.00' },
  ] as const)('($form) $v with cap $cap gives $score', ({ form, v, cap, score }) => {
    expect(attainOne(inverse(form, cap), { v, t: '30' })).toBe(score)
  })
})

it('is never below zero', () => {
  expect(attainOne(inverse('a'), { v: '61', t: '30' })).toBe('0.00')
})

it('gives all the cap allows where nothing bad is left to count', () => {
  expect(attainOne(inverse('b', 1.2), { v: '0', t: '30' })).toBe('120.00')
  expect(attainOne(inverse('a', 3), { v: '0', t: '30' })).toBe('200.00')
})

it('has no score without a target above zero', () => {
  expect(attainOne(inverse('a'), { v: '5', t: '0' })).toBe('target_not_positive')
  expect(attainOne(inverse('b'), { v: '5' })).toBe('missing_value')
})
