import { expect, it } from 'vitest'
import { attain, attainOne, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const level = (number: number, name: string, points: number) => ({
  level: number,
  name: { zh: name, en: name },
  points,
})
const rubric: MethodInput = {
  kind: 'rubric',
  measure: { kind: 'value', field: 'v' },
  levels: [level(1, '国家级', 5), level(2, '省级', 3), level(3, '市级', 1), level(0, '无', 0)],
  full: 5,
}

it.each([
  ['1', '100.00'],
  ['2', '60.00'],
  ['3.0', '20.00'],
  ['0', '0.00'],
  ['4', 'no_such_level'],
  ['1.5', 'no_such_level'],
  ['-1', 'no_such_level'],
])('level %s gives %s', (v, score) => {
  expect(attainOne(rubric, { v })).toBe(score)
})

it('has no score without a level', () => {
  expect(attainOne(rubric, {})).toBe('missing_value')
})

it('names the level', () => {
  const [score] = attain(rubric, { u: { v: '2' } })
  expect(score!.steps.map((step) => describeStep(step).zh)).toEqual(['2 省级，得 3 分：3 ÷ 5 × 100 = 60.00'])
})
