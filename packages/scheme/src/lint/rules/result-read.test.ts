import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'
import { both, composed, monthlyResult } from '../result.fixture.ts'

const at = 'boards[0].indicators[1]'
const value = { kind: 'value', field: 'months' } as const
const average = { kind: 'average', field: 'months', over: 'all' } as const

it('accepts a mean of months, and one result of the whole year as it is', () => {
  expect(findingsAfter((draft) => void composed(draft))).toEqual([])
  expect(
    findingsAfter((draft) => {
      composed(draft, { result: { scheme: 'other', every: 'year' } }).method = {
        kind: 'imported',
        measure: value,
      }
    }),
  ).toEqual([])
})

it('refuses to read twelve months as one number: as a value, a factor, in a formula, in a benchmark', () => {
  const spoil = (change: (draft: Draft, air: ReturnType<typeof composed>) => void) =>
    findingsAfter((draft) => change(draft, composed(draft)))
  expect(spoil((_, air) => (air.method = { kind: 'imported', measure: value }))).toEqual([
    `result_not_averaged ${at}.method.measure.field`,
  ])
  expect(spoil((_, air) => (air.factor = 'months'))).toContain(`result_not_averaged ${at}.factor`)
  expect(spoil((_, air) => (air.method = { kind: 'expression', expression: 'months + 1' }))).toEqual([
    `result_not_averaged ${at}.method.expression`,
  ])
  expect(
    spoil((draft) => {
      draft.benchmarks = [{ code: 'mean', indicator: 'air', figure: { kind: 'sum', field: 'months' } }]
    }),
  ).toEqual(['result_not_averaged benchmarks[0].figure.field'])
})

it('averages nothing but results', () => {
  expect(
    findingsAfter((draft) => {
      const air = composed(draft)
      air.fields.push({ id: 'level', name: both('实际'), unit: '' })
      air.method = { kind: 'imported', measure: { ...average, field: 'level' } }
    }),
  ).toEqual([`average_not_result ${at}.method.measure.field`])
})

it('asks for no more results than a period can have', () => {
  const asking = (atLeast: number, every: 'month' | 'quarter') =>
    findingsAfter((draft) => {
      const air = composed(draft)
      air.fields = [monthlyResult({ result: { scheme: 'other', every } })]
      air.method = { kind: 'imported', measure: { ...average, atLeast } }
    })
  expect([asking(12, 'month'), asking(4, 'quarter')]).toEqual([[], []])
  expect(asking(5, 'quarter')).toEqual([`average_at_least ${at}.method.measure.atLeast`])
})
