import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts other weights for a class and a unit that add up again', () => {
  expect(
    findingsAfter((draft) => {
      draft.weightings = [
        { class: 'district', weights: { gdp: 70, air: 30 } },
        { class: 'district', unit: 'd07', weights: { gdp: 20, air: 80 } },
      ]
    }),
  ).toEqual([])
})

it('names a class, board or indicator that is not there', () => {
  expect(
    findingsAfter((draft) => {
      draft.weightings = [
        { class: 'county', weights: {} },
        { class: 'district', unit: 'd07', weights: { economy: 100, grain: 0 } },
      ]
    }),
  ).toEqual(['weighting_unknown weightings[0].class', 'weighting_unknown weightings[1].weights.grain'])
})

it('adds up what each class and unit really has', () => {
  expect(
    findingsAfter((draft) => {
      draft.weightings = [{ class: 'district', unit: 'd07', weights: { gdp: 70 } }]
    }),
  ).toEqual(['weights_board_sum boards[0].weight'])
})
