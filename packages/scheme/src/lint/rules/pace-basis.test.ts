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

it('advises against asking for part of a growth rate or a share', () => {
  const place = ['pace_basis boards[0].indicators[0].method.target.pace']
  const paced = (
    measure: { kind: 'growth'; field: string; lag: number } | { kind: 'share'; part: string; whole: string },
  ) =>
    findingsAfter(
      (draft) =>
        (draft.boards[0]!.indicators[0]!.method = {
          kind: 'completion',
          measure,
          target: { field: 'goal', pace: 'linear' },
        }),
    )
  expect(paced({ kind: 'growth', field: 'level', lag: 12 })).toEqual(place)
  expect(paced({ kind: 'share', part: 'level', whole: 'level' })).toEqual(place)
})

it('lets a yearly scheme pace as it likes: the whole year is gone', () => {
  expect(
    findingsAfter((draft) => {
      draft.period = 'year'
      draft.boards[0]!.indicators[0]!.fields[0]!.basis = 'period'
    }),
  ).toEqual([])
})
