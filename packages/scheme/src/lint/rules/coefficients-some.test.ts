import { expect, it } from 'vitest'
import { byGrowth, findingsWith } from '../coefficients.fixture.ts'

it('accepts either coefficient alone', () => {
  expect(findingsWith({ static: { otherwise: 1 } })).toEqual([])
  expect(findingsWith({ dynamic: byGrowth })).toEqual([])
})

it('refuses coefficients without any', () => {
  expect(findingsWith({})).toEqual(['coefficients_none coefficients'])
})
