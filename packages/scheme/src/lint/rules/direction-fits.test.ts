import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

const measure = { kind: 'value' as const, field: 'level' }
const target = { field: 'goal' }
const inverse = { kind: 'inverse' as const, measure, target }
const completion = { kind: 'completion' as const, measure, target }
const name = { zh: '部分', en: 'part' }

it('accepts methods that reward the way the indicator points', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(
    findingsAfter((draft) =>
      Object.assign(draft.boards[0]!.indicators[0]!, { direction: 'down', method: inverse }),
    ),
  ).toEqual([])
})

it('leaves a line that rises and falls, and methods that follow the direction, alone', () => {
  const points = [
    [0, 0],
    [50, 100],
    [100, 0],
  ] as [number, number][]
  for (const method of [
    { kind: 'piecewise' as const, measure: { kind: 'value' as const, field: 'pm25' }, points },
    { kind: 'minmax' as const, measure: { kind: 'value' as const, field: 'pm25' } },
  ])
    expect(findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.method = method))).toEqual([])
})

it('names a method that rewards the other way', () => {
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.direction = 'down'))).toEqual([
    'direction_contradicted boards[0].indicators[0].method',
  ])
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[0]!.method = inverse))).toEqual([
    'direction_contradicted boards[0].indicators[0].method',
  ])
  expect(findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.direction = 'up'))).toEqual([
    'direction_contradicted boards[0].indicators[1].method',
  ])
})

it('knows the way of fixed ends and of standard values', () => {
  const measure = { kind: 'value' as const, field: 'pm25' }
  const of = (method: object) =>
    findingsAfter((draft) => Object.assign(draft.boards[0]!.indicators[1]!, { method }))
  const contradicted = ['direction_contradicted boards[0].indicators[1].method']
  expect(of({ kind: 'efficacy', measure, satisfactory: 15, unacceptable: 75 })).toEqual([])
  expect(of({ kind: 'efficacy', measure, satisfactory: 75, unacceptable: 15 })).toEqual(contradicted)
  expect(of({ kind: 'standards', measure, values: [1, 2, 3, 4, 5] })).toEqual([])
  expect(of({ kind: 'standards', measure, values: [5, 4, 3, 2, 1] })).toEqual(contradicted)
})

it('only advises on a part of a blend, which may look at another side', () => {
  expect(
    findingsAfter(
      (draft) =>
        (draft.boards[0]!.indicators[0]!.method = {
          kind: 'blend',
          parts: [
            { name, share: 0.5, method: completion },
            { name, share: 0.5, method: inverse },
          ],
        }),
    ),
  ).toEqual(['direction_mixed boards[0].indicators[0].method.parts[1].method'])
})
