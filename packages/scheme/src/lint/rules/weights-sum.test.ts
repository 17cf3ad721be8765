import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts boards of 100 points and indicators that add up to their board', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('accepts tenths, which computers cannot add exactly', () => {
  expect(
    findingsAfter((draft) => {
      const [gdp, air] = draft.boards[0]!.indicators
      gdp!.weight = 99.9
      air!.weight = 0.1
    }),
  ).toEqual([])
})

it('names a board whose indicators add up to something else', () => {
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.weight = 50))).toEqual([
    'weights_board_sum boards[0].weight',
  ])
})

it('names a class whose boards do not add up to 100', () => {
  expect(
    findingsAfter((draft) => {
      draft.boards[0]!.weight = 90
      draft.boards[0]!.indicators[0]!.weight = 50
    }),
  ).toEqual(['weights_total boards'])
})

it('sums each class over what it is asked', () => {
  expect(
    findingsAfter((draft) => {
      draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
      draft.boards[0]!.indicators[1]!.classes = ['district']
    }),
  ).toEqual(['weights_board_sum boards[0].weight'])
})

it('lets a board that is only shown have no points, and refuses points without a scored indicator', () => {
  const shown = (weight: number) => (draft: Parameters<Parameters<typeof findingsAfter>[0]>[0]) => {
    const { method: _method, ...indicator } = { ...draft.boards[0]!.indicators[1]!, id: 'shown', weight: 0 }
    draft.boards.push({ ...draft.boards[0]!, id: 'shown', weight, indicators: [indicator] })
  }
  expect(findingsAfter(shown(0))).toEqual([])
  expect(findingsAfter(shown(5))).toEqual(['weights_idle_board boards[1].weight'])
})

it('adds up boards inside boards, however deep', () => {
  const nest = (weight: number) => (draft: Parameters<Parameters<typeof findingsAfter>[0]>[0]) => {
    const [board] = draft.boards
    const inner = { ...board!, id: 'inner', weight, indicators: board!.indicators.splice(1) }
    board!.boards = [{ ...inner, id: 'middle', indicators: [], boards: [inner] }]
  }
  expect(findingsAfter(nest(40))).toEqual([])
  expect(findingsAfter(nest(30))).toEqual([
    'weights_board_sum boards[0].weight',
    'weights_board_sum boards[0].boards[0].boards[0].weight',
  ])
})
