import { expect, it } from 'vitest'
import { findingsAfter, unchanged, type Draft } from '../../scheme.fixture.ts'

it('accepts sums of what is entered', () => {
  expect(findingsAfter(unchanged)).toEqual([])
})

it('refuses to add up a derived value', () => {
  const name = { zh: '推算', en: 'derived' }
  const spoil = (draft: Draft) => {
    draft.boards[0]!.indicators[0]!.fields.push({
      id: 'd',
      name,
      unit: '',
      source: 'derived',
      expression: 'level * 2',
    })
    draft.benchmarks = [
      { code: 'a', indicator: 'gdp', figure: { kind: 'ratio_of_sums', part: 'd', whole: 'level' } },
      { code: 'b', indicator: 'gdp', figure: { kind: 'attained_mean' } },
    ]
  }
  expect(findingsAfter(spoil)).toEqual(['derived_benchmark benchmarks[0].figure.part'])
})
