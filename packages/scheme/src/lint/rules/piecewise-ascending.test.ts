import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

const withPoints = (points: [number, number][]) =>
  findingsAfter(
    (draft) =>
      (draft.boards[0]!.indicators[1]!.method = {
        kind: 'piecewise',
        measure: { kind: 'value', field: 'pm25' },
        points,
      }),
  )

it('accepts points from left to right', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(
    withPoints([
      [0, 100],
      [35, 80],
      [75, 60],
    ]),
  ).toEqual([])
})

it('names the first point that does not lie to the right of the one before', () => {
  expect(
    withPoints([
      [0, 100],
      [75, 60],
      [35, 80],
    ]),
  ).toEqual(['piecewise_not_ascending boards[0].indicators[1].method.points[2]'])
  expect(
    withPoints([
      [0, 100],
      [0, 60],
    ]),
  ).toEqual(['piecewise_not_ascending boards[0].indicators[1].method.points[1]'])
})
