import { expect, it } from 'vitest'
import { findingsWith } from '../coefficients.fixture.ts'

it('accepts the six steps of the table, or six of the document’s own, given by their numbers', () => {
  const given = [
    { class: 'district', step: 2 },
    { class: 'district', unit: 'd07', step: 6 },
  ]
  expect(findingsWith({ static: { otherwise: 1, given } })).toEqual([])
  expect(findingsWith({ static: { otherwise: 1, steps: [1, 1.02, 1.05, 1.1, 1.15, 1.18] } })).toEqual([])
})

it.each([
  ['five', [1, 1.04, 1.08, 1.12, 1.18]],
  ['seven', [1, 1.03, 1.06, 1.09, 1.12, 1.15, 1.18]],
  ['none', []],
  ['not rising', [1, 1.04, 1.04, 1.1, 1.14, 1.18]],
  ['below 1.00', [0.99, 1.04, 1.08, 1.1, 1.14, 1.18]],
  ['above 1.18', [1, 1.04, 1.08, 1.1, 1.14, 1.19]],
])('refuses a table of %s', (_, steps) => {
  expect(findingsWith({ static: { otherwise: 1, steps } })).toEqual([
    'coefficient_steps coefficients.static.steps',
  ])
})

it('refuses a step that is not there', () => {
  expect(findingsWith({ static: { otherwise: 0, given: [{ class: 'district', step: 7 }] } })).toEqual([
    'coefficient_step_unknown coefficients.static.given[0].step',
    'coefficient_step_unknown coefficients.static.otherwise',
  ])
})
