import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('lets different ids be', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('names the second use of an id, whatever it is the id of', () => {
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.fields[1] = draft.boards[0]!.indicators[1]!.fields[0]!),
    ),
  ).toEqual(['id_repeated boards[0].indicators[1].fields[1].id'])
  expect(findingsAfter((draft) => draft.classes.push(draft.classes[0]!))).toContain(
    'id_repeated classes[1].id',
  )
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.id = 'gdp'))).toContain(
    'id_repeated boards[0].indicators[1].id',
  )
  expect(findingsAfter((draft) => draft.boards.push(draft.boards[0]!))).toContain('id_repeated boards[1].id')
  expect(findingsAfter((draft) => draft.benchmarks!.push(draft.benchmarks![0]!))).toEqual([
    'id_repeated benchmarks[1].code',
  ])
})
