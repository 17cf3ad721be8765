import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts a unit that weighs 0 what its class scores', () => {
  expect(
    findingsAfter((draft) => {
      draft.weightings = [{ class: 'district', unit: 'd07', weights: { gdp: 0, air: 100 } }]
    }),
  ).toEqual([])
})

it('names what a unit weighs and its class only shows: it would not count', () => {
  expect(
    findingsAfter((draft) => {
      draft.weightings = [
        { class: 'district', weights: { gdp: 100, air: 0 } },
        { class: 'district', unit: 'd07', weights: { gdp: 40, air: 60 } },
      ]
    }),
  ).toContain('weighting_only_shown weightings[1].weights.air')
})
