import { expect, it } from 'vitest'
import { attain, attainOne, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const measure = { kind: 'value', field: 'v' } as const
const efficacy = (rest: object = { satisfactory: 12, unacceptable: 6 }): MethodInput => ({
  kind: 'efficacy',
  measure,
  ...rest,
})
const over = (method: MethodInput, values: string[], direction: 'up' | 'down' = 'up') =>
  attain(method, Object.fromEntries(values.map((v, k) => [`u${k}`, { v }])), { direction })

it('methods.md P1: 5.81 with 满意值 12 and 不允许值 6 is 58.73, not floored at 60', () => {
  const [score] = over(efficacy(), ['5.81'])
  expect(shown(score!)).toBe('58.73333333')
  expect(score!.steps.map((step) => describeStep(step).zh)).toEqual([
    '(5.81 − 6) ÷ (12 − 6) × 40 + 60 = 58.73333333',
  ])
})

it('goes on beyond both ends unless floor or cap stop it', () => {
  expect(over(efficacy(), ['6', '9', '12', '15', '-6']).map(shown)).toEqual([
    '60.00',
    '80.00',
    '100.00',
    '120.00',
    '-20.00',
  ])
  const held = efficacy({ satisfactory: 12, unacceptable: 6, floor: 60, cap: 100 })
  expect(over(held, ['5.81', '9', '15']).map(shown)).toEqual(['60.00', '80.00', '100.00'])
})

it('rewards less where 满意值 is below 不允许值', () => {
  const inverse = efficacy({ satisfactory: 6, unacceptable: 12 })
  expect(over(inverse, ['6', '9', '12'], 'down').map(shown)).toEqual(['100.00', '80.00', '60.00'])
})

it('takes the ends of the class, by its direction, without those who have no value', () => {
  const own = efficacy({ ends: 'class', span: 50, base: 50 })
  expect(over(own, ['5', '7', '10', '']).map(shown)).toEqual(['50.00', '70.00', '100.00', 'missing_value'])
  expect(over(own, ['5', '7', '10'], 'down').map(shown)).toEqual(['100.00', '80.00', '50.00'])
})

it('gives 100 and a warning where the class has no spread', () => {
  for (const values of [['7'], ['7', '7'], ['0', '0']]) {
    const [score] = over(efficacy({ ends: 'class' }), values)
    expect([shown(score!), score!.warnings]).toEqual(['100.00', ['degenerate_group']])
  }
})

it('has no score of nothing', () => {
  expect(attainOne(efficacy(), {})).toBe('missing_value')
})
