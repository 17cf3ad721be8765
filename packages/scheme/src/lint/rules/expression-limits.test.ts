import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const between = (limits: { low?: number; high?: number }) => (draft: Draft) =>
  void (draft.boards[0]!.indicators[0]!.method = { kind: 'expression', expression: 'level', ...limits })

it('accepts limits in order, one alone, or none', () => {
  expect(findingsAfter(between({ low: 0, high: 120 }))).toEqual([])
  expect(findingsAfter(between({ high: -5 }))).toEqual([])
  expect(findingsAfter(between({}))).toEqual([])
})

it('names limits that leave no room', () => {
  expect(findingsAfter(between({ low: 100, high: 100 }))).toEqual([
    'expression_limits boards[0].indicators[0].method.low',
  ])
})
