import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const found = (prices: 'current' | 'constant', kind: 'growth' | 'value') =>
  findingsAfter((draft) => {
    const [gdp] = draft.boards[0]!.indicators
    Object.assign(gdp!.fields[0]!, { prices })
    gdp!.method = {
      kind: 'minmax',
      measure: kind === 'growth' ? { kind, field: 'level', lag: 12 } : { kind, field: 'level' },
    }
  })

it('accepts growth at constant prices, and a level at current ones', () => {
  expect(found('constant', 'growth')).toEqual([])
  expect(found('current', 'value')).toEqual([])
})

it('advises against growth between two levels at current prices', () => {
  expect(found('current', 'growth')).toEqual(['growth_prices boards[0].indicators[0].method.measure.field'])
})
