import { expect, it } from 'vitest'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

// S1-06: 共性 indicators, 分别赋予10-15的分值.
const common = { kind: 'points', tag: 'common', min: 10, max: 15 } as const

it('accepts 10 points, both ends being in', () => {
  expect(findingsOf([common])).toEqual([])
})

it('names each item outside and its place', () => {
  const found = problemsOf([common], (draft) => {
    draft.boards[1]!.indicators[0]!.weight = 9.9
    draft.boards[1]!.indicators[1]!.weight = 10.1
  })
  expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'demand_points boards[1].indicators[0].weight',
  ])
  expect(found[0]!.message).toEqual({
    zh: '类别 district：“party 项”（共性）9.9 分，要求：10–15 分',
    en: 'Class district: “party” (common) has 9.9 points, not 10–15',
  })
})

it('takes a board with the tag as one item', () => {
  expect(findingsOf([{ kind: 'points', tag: 'development', max: 50 }])).toEqual([
    'error demand_points boards[0].weight',
  ])
})

it('counts what is only shown as nothing', () => {
  const shown = findingsOf([common], (draft) => {
    const { method: _method, ...law } = draft.boards[1]!.indicators[1]!
    draft.boards[1]!.indicators[1] = law
    draft.boards[1]!.indicators[0]!.weight = 20
  })
  expect(shown).toEqual([
    'error demand_points boards[1].indicators[0].weight',
    'error demand_points boards[1].indicators[1].weight',
  ])
})

it('weighs by the weights of each class and unit', () => {
  const shifted = (rest: { class: string; unit?: string }) =>
    problemsOf([common], (draft) => {
      draft.weightings = [{ ...rest, weights: { party: 4, law: 16 } }]
    }).map(({ place, message }) => `${place} ${message.en.split(':')[0]}`)
  expect(shifted({ class: 'district' })).toEqual([
    'boards[1].indicators[0].weight Class district',
    'boards[1].indicators[1].weight Class district',
  ])
  expect(shifted({ class: 'district', unit: '370202' })).toEqual([
    'boards[1].indicators[0].weight Unit 370202',
    'boards[1].indicators[1].weight Unit 370202',
  ])
})

it('only advises where the source says 原则上, and leaves other classes alone', () => {
  expect(findingsOf([{ ...common, min: 11, soft: true }])).toEqual([
    'advice demand_points boards[1].indicators[0].weight',
    'advice demand_points boards[1].indicators[1].weight',
  ])
  const county = { id: 'county', name: { zh: '县', en: 'county' } }
  expect(
    findingsOf([{ ...common, min: 11, classes: ['county'] }], (draft) => {
      draft.classes.push(county)
      draft.weightings = [{ class: 'county', weights: { party: 11, law: 9 } }]
    }),
  ).toEqual(['error demand_points boards[1].indicators[1].weight'])
})
