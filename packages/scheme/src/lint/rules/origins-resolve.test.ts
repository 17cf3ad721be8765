import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts a source or an assumption for a place by ids, or for all inside it', () => {
  expect(
    findingsAfter((draft) => {
      const [board] = draft.boards
      draft.origins = [
        { at: `boards.${board!.id}.indicators.${board!.indicators![0]!.id}.weight`, source: 'S1-02' },
        { at: 'calendar', assumed: { zh: '来源未规定', en: 'The source does not say' } },
      ]
    }),
  ).toEqual([])
})

it('names a place that is not there, and one of which nothing is said', () => {
  expect(
    findingsAfter((draft) => (draft.origins = [{ at: 'boards.nowhere.weight', source: 'S1-02' }])),
  ).toEqual(['origin_unknown origins[0].at'])
  expect(findingsAfter((draft) => (draft.origins = [{ at: 'calendar' }]))).toEqual([
    'origin_empty origins[0]',
  ])
})

it('names a place that is spoken of twice', () => {
  const origin = { at: 'calendar', source: '第九条' }
  expect(findingsAfter((draft) => (draft.origins = [origin, origin]))).toEqual([
    'origin_repeated origins[1].at',
  ])
})
