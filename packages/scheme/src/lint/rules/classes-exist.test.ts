import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts classes of the scheme', () => {
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.classes = ['district']))).toEqual([])
})

it('names a class that the scheme does not have', () => {
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.classes = ['district', 'gone']))).toEqual([
    'class_unknown boards[0].indicators[0].classes[1]',
  ])
})

it('names a class that nothing is scored for', () => {
  expect(
    findingsAfter((draft) => {
      draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
      for (const indicator of draft.boards[0]!.indicators) indicator.classes = ['district']
    }),
  ).toContain('class_not_scored classes[1]')
  expect(findingsAfter(unchanged)).toEqual([])
})
