import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts a paced target for a figure counted since January', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('advises against holding one month alone against the year so far', () => {
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.fields[0]!.basis = 'period'))).toEqual([
    'pace_basis boards[0].indicators[0].method.target.pace',
  ])
})
