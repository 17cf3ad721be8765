import { expect, it } from 'vitest'
import { settle } from './stage.ts'

it('hands back the very column of totals where nothing is done to them', () => {
  const totals = Float64Array.of(80_00000000, Number.NaN)
  expect(settle([], totals)).toBe(totals)
})
