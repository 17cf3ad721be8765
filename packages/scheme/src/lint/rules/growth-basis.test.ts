import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const growth = (field: string, lag: number, kind: 'growth' | 'contribution' = 'growth') =>
  findingsAfter(
    (draft) =>
      (draft.boards[0]!.indicators[0]!.method = {
        kind: 'minmax',
        measure: { kind, field, lag },
      }),
  )

it('accepts year on year of a count since January, and any lag of one period alone', () => {
  expect(growth('level', 12)).toEqual([])
  expect(growth('level', 24)).toEqual([])
  expect(growth('air.pm25', 1)).toEqual([])
})

it('advises against holding January’s count against December’s', () => {
  expect(growth('level', 1)).toEqual(['growth_basis boards[0].indicators[0].method.measure.lag'])
  expect(growth('level', 1, 'contribution')).toEqual(growth('level', 1))
})
