import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts limits in order, or one alone', () => {
  expect(
    findingsAfter((draft) =>
      Object.assign(draft.boards[0]!.indicators[1]!.fields[0]!, { min: 0, max: 1000 }),
    ),
  ).toEqual([])
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.fields[0]!.min = 5))).toEqual([])
})

it('names limits the wrong way round', () => {
  expect(
    findingsAfter((draft) => Object.assign(draft.boards[0]!.indicators[1]!.fields[0]!, { min: 10, max: 1 })),
  ).toEqual(['field_range boards[0].indicators[1].fields[0].min'])
  expect(findingsAfter(unchanged)).toEqual([])
})
