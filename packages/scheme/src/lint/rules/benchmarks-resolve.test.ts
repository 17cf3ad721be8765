import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts figures made of the scheme’s own fields', () => {
  expect(
    findingsAfter((draft) => {
      draft.benchmarks!.push({
        code: 'rate',
        indicator: 'gdp',
        figure: { kind: 'ratio_of_sums', part: 'level', whole: 'goal' },
      })
      draft.benchmarks!.push({ code: 'mean', indicator: 'gdp', figure: { kind: 'attained_mean' } })
    }),
  ).toEqual([])
})

it('names an unknown indicator, an unknown field, and a mean of what is not scored', () => {
  expect(findingsAfter((draft) => (draft.benchmarks![0]!.indicator = 'gone'))).toEqual([
    'benchmark_unresolved benchmarks[0].indicator',
  ])
  expect(
    findingsAfter(
      (draft) => (draft.benchmarks![0]!.figure = { kind: 'ratio_of_sums', part: 'level', whole: 'gone' }),
    ),
  ).toEqual(['benchmark_unresolved benchmarks[0].figure.whole'])
  expect(
    findingsAfter((draft) => {
      delete draft.boards[0]!.indicators[0]!.method
      draft.benchmarks![0]!.figure = { kind: 'attained_mean' }
    }),
  ).toContain('benchmark_not_scored benchmarks[0].figure')
})
