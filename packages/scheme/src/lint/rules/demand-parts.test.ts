import { expect, it } from 'vitest'
import { findingsOf } from '../demands.fixture.ts'

// P6: 质量 no less than each of 规模 and 速度.
const parts = { kind: 'parts', tag: 'development', most: 'quality' } as const

it('accepts quality of 50 beside 30, and as much as the other', () => {
  expect(findingsOf([parts])).toEqual([])
  expect(
    findingsOf([parts], (draft) => draft.boards[0]!.indicators.forEach((one) => (one.weight = 40))),
  ).toEqual([])
})

it('advises where another part weighs more, naming the board', () => {
  const found = findingsOf([parts], (draft) => {
    draft.boards[0]!.indicators[0]!.weight = 30
    draft.boards[0]!.indicators[1]!.weight = 50
  })
  expect(found).toEqual(['advice demand_parts boards[0].weight'])
})
