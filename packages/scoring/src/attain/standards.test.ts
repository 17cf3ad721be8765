import { describe, expect, it } from 'vitest'
import { attain, attainOne, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'
import { gongxiao } from './gongxiao.fixture.ts'

type Values = [number, number, number, number, number]
const standards = (values: Values): MethodInput => ({
  kind: 'standards',
  measure: { kind: 'value', field: 'v' },
  values,
})
const returns: Values = [9.4, 6.2, 3.5, 0.8, -2.1]

describe.each(gongxiao)('$name, $weight points', ({ weight, values, vectors }) => {
  const lines = vectors.trim().split('\n')
  it.each(lines.map((line) => line.split(' ') as [string, string]))('%s gives %s', (v, score) => {
    const [found] = attain(standards(values), { u: { v } })
    expect(Math.abs((found!.attained! * weight) / 1e10 - Number(score))).toBeLessThan(1e-8)
  })
})

it('reaches a grade at its value, upwards and downwards', () => {
  for (const [k, v] of returns.entries())
    expect(attainOne(standards(returns), { v: String(v) })).toBe(`${100 - 20 * k}.00`)
  for (const [k, v] of [42.3, 52, 67.5, 82, 95].entries())
    expect(attainOne(standards([42.3, 52, 67.5, 82, 95]), { v: String(v) })).toBe(`${100 - 20 * k}.00`)
})

it('has no score of nothing', () => {
  expect(attainOne(standards(returns), {})).toBe('missing_value')
})

it('says how it was reached', () => {
  const say = (v: string) =>
    attain(standards(returns), { u: { v } })[0]!.steps.map((step) => describeStep(step).zh)
  expect(say('0.39')).toEqual(['达到较差值：20 + (0.39 − (-2.1)) ÷ (0.8 − (-2.1)) × 20 = 37.17241379'])
  expect(say('12')).toEqual(['12 达到优秀值 9.4，得 100.00'])
  expect(say('-3')).toEqual(['-3 不到较差值 -2.1，得 0.00'])
})
