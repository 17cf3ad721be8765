import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts a target field as a target', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('refuses a target that the unit itself would enter', () => {
  expect(
    findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.fields[1]!.source = 'submission')),
  ).toEqual(['target_not_a_target boards[0].indicators[0].method.target.field'])
})
