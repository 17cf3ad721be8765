import { expect, it } from 'vitest'
import { figuresOf, originOf, valueAt } from './origins.ts'
import { goodScheme } from './scheme.fixture.ts'
import { Scheme } from './schema.ts'

const scheme = Scheme.parse(goodScheme())

it('finds what stands at a place by keys, ids and, where there are none, numbers', () => {
  expect(valueAt(scheme, 'boards.economy.indicators.gdp.weight')).toBe(60)
  expect(valueAt(scheme, 'lights.2.last')).toBe(3)
  expect(valueAt(scheme, 'boards.economy.indicators.steel')).toBeUndefined()
  expect(valueAt(scheme, 'boards.economy.weight.more')).toBeUndefined()
})

it('lists every figure with its place, printing aside', () => {
  const figures = figuresOf(scheme)
  expect(figures).toContainEqual({ at: 'boards.economy.indicators.air.method.points.1.0', value: 75 })
  expect(figures).toContainEqual({ at: 'calendar.closesAfterDays', value: 8 })
  expect(figures.every(({ at, value }) => valueAt(scheme, at) === value)).toBe(true)
  // 3 weights, 1 cap, 4 points of a line, 5 of lights, 3 days; decimals are no figures.
  expect(figures).toHaveLength(16)
})

it('takes what is said nearest to the figure', () => {
  const origins = [
    { at: 'boards.economy', source: '第三条' },
    { at: 'boards.economy.indicators.gdp', source: '第四条' },
  ]
  expect(originOf(origins, 'boards.economy.indicators.gdp.weight')?.source).toBe('第四条')
  expect(originOf(origins, 'boards.economy.indicators.air.weight')?.source).toBe('第三条')
  expect(originOf(origins, 'boards.economy2.weight')).toBeUndefined()
})
