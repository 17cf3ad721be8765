import { expect, it } from 'vitest'
import { findingsWith } from '../coefficients.fixture.ts'

const nothing = { static: { otherwise: 1 } }

it('accepts figures of the area from outside and targets, with somebody who answers for them', () => {
  expect(findingsWith(nothing)).toEqual([])
})

it('refuses one that each unit would hand in, and one nobody answers for', () => {
  expect(
    findingsWith(nothing, (draft) => {
      const area = draft.boards[0]!.indicators.at(-1)!
      delete area.responsible
      area.fields[0]!.source = 'submission'
    }),
  ).toEqual([
    'area_source boards[0].indicators[2].fields[0].scope',
    'area_responsible boards[0].indicators[2].fields[0].scope',
    'area_responsible boards[0].indicators[2].fields[1].scope',
  ])
})

it('refuses to add up what is one for everybody', () => {
  expect(
    findingsWith(nothing, (draft) => {
      draft.benchmarks = [
        { code: 'a', indicator: 'area', figure: { kind: 'sum', field: 'growth' } },
        { code: 'b', indicator: 'gdp', figure: { kind: 'sum', field: 'level' } },
      ]
    }),
  ).toEqual(['area_benchmark benchmarks[0].figure'])
})
