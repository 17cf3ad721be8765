import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts a range of one place', () => {
  expect(findingsAfter((draft) => (draft.lights = [{ light: 'red', from: 3, to: 3 }]))).toEqual([])
})

it('names a range that ends before it begins', () => {
  expect(findingsAfter((draft) => (draft.lights = [{ light: 'red', from: 4, to: 3 }]))).toEqual([
    'lights_backwards lights[0]',
  ])
  expect(
    findingsAfter((draft) => {
      draft.boards[0]!.indicators[1]!.givenRank = {
        rank: 'pm25',
        of: 'pm25',
        rules: [
          { light: 'red', last: 1 },
          { light: 'green', from: 2, to: 1 },
        ],
      }
    }),
  ).toEqual(['lights_backwards boards[0].indicators[1].givenRank.rules[1]'])
})
