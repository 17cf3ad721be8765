import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const found = (field: number, rest = {}) =>
  findingsAfter((draft) =>
    Object.assign(draft.boards[0]!.indicators[0]!.fields[field]!, { atLeast: 'preliminary', ...rest }),
  )

it('accepts a least vintage of what is entered or comes from outside', () => {
  expect(found(0)).toEqual([])
  expect(found(0, { source: 'external' })).toEqual([])
})

it('names one of a target, which has no vintage', () => {
  expect(found(1)).toEqual(['vintage_entered boards[0].indicators[0].fields[1].atLeast'])
})
