import { expect, it } from 'vitest'
import { byGrowth, findingsWith } from '../coefficients.fixture.ts'

it('accepts the limits assumed, and others with room between them', () => {
  expect(findingsWith({ dynamic: byGrowth })).toEqual([])
  expect(findingsWith({ dynamic: { ...byGrowth, min: 0.8, max: 1.3 } })).toEqual([])
})

it.each([{ min: 1.2, max: 1.1 }, { min: 1.2 }, { max: 0.8 }, { min: 0 }, { min: -0.5, max: 0.5 }])(
  'refuses %j',
  (limits) => {
    expect(findingsWith({ dynamic: { ...byGrowth, ...limits } })).toEqual([
      'coefficient_limits coefficients.dynamic.min',
    ])
  },
)
