import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

const measure = { kind: 'value' as const, field: 'pm25' }

it('accepts parameters that fit together', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'linear' }),
    ),
  ).toEqual([])
})

it('names a ladder without points, a scale upside down and a mean outside its limits', () => {
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'ladder' }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.points'])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'minmax', measure, low: 100, high: 60 }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.low'])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'zscore', measure, mean: 120 }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.mean'])
})

it('names a ladder on which a later place gets more', () => {
  const ladder = (points: number[]) =>
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'ladder', points }),
    )
  expect(ladder([60, 57, 57, 54])).toEqual([])
  expect(ladder([54, 57, 60])).toEqual(['method_parameters boards[0].indicators[1].method.points'])
})
