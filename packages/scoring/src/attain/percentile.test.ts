import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const percentile: MethodInput = { kind: 'percentile', measure: { kind: 'value', field: 'v' } }
const over = (values: string[], direction: 'up' | 'down' = 'up') =>
  attain(percentile, Object.fromEntries(values.map((v, k) => [`u${k}`, { v }])), { direction })

it('is the share that does worse and half of those level', () => {
  expect(over(['1', '2', '2', '4']).map(shown)).toEqual(['12.50', '50.00', '50.00', '87.50'])
  expect(over(['1', '2', '2', '4'], 'down').map(shown)).toEqual(['87.50', '50.00', '50.00', '12.50'])
})

it('says whom it counted', () => {
  expect(over(['1', '2', '2', '4'])[1]!.steps.map((step) => describeStep(step).zh)).toEqual([
    '4 个中有 1 个不如它，2 个相同（含自身）：(1 + 2 ÷ 2) ÷ 4 × 100 = 50.00',
  ])
})

it('leaves out who has no value, and tells nobody apart where all are equal', () => {
  expect(over(['1', '', '3']).map(shown)).toEqual(['25.00', 'missing_value', '75.00'])
  for (const values of [['7'], ['7', '7', '7']])
    for (const score of over(values))
      expect([shown(score), score.warnings]).toEqual(['50.00', ['degenerate_group']])
})
