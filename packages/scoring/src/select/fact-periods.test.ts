import { expect, it } from 'vitest'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { component, yearly } from './composition.fixture.ts'
import { factPeriods } from './fact-periods.ts'

it('asks for the facts of this period, of those looked back to and of the years of their targets', () => {
  const method = { kind: 'minmax', measure: { kind: 'growth', field: 'v', lag: 12 } } as const
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method })] }])
  expect(factPeriods(scheme, '2026-10')).toEqual(['2026-10', '2025-10', '2026', '2025'])
})

it('asks for the results inside the period, each once', () => {
  const scheme = yearly([
    component('special', 60, { every: 'quarter' }),
    component('other', 40, { every: 'quarter' }),
  ])
  expect(factPeriods(scheme, '2026')).toEqual(['2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
})
