import { expect, it } from 'vitest'
import { readWording } from './wording.ts'

it.each([
  ['10分以上', 'including', 'lower'],
  ['不低于10分', 'including', 'lower'],
  ['不得少于3项', 'including', 'lower'],
  ['30%以内', 'including', 'upper'],
  ['不超过30%', 'including', 'upper'],
  ['60分以下', 'including', 'upper'],
  ['超过30%', 'excluding', 'lower'],
  ['高于省定目标', 'excluding', 'lower'],
  ['不满60分', 'excluding', 'upper'],
  ['低于60分', 'excluding', 'upper'],
] as const)('reads %s (P17, 民法典 1259)', (text, ends, side) => {
  const found = readWording(text)
  const other = { including: 'excluding', excluding: 'including', lower: 'upper', upper: 'lower' } as const
  expect(found[ends]).toHaveLength(1)
  expect(found[side]).toHaveLength(1)
  expect(found[other[ends]]).toEqual([])
  expect(found[other[side]]).toEqual([])
})

it('reads two bounds of one sentence', () => {
  expect(readWording('60分以上、不满70分')).toMatchObject({ including: ['以上'], excluding: ['不满'] })
})

it('finds what says no number', () => {
  expect(readWording('原则上7项左右').soft).toEqual(['原则上', '左右'])
  expect(readWording('一般公共预算收入')).toEqual({
    including: [],
    excluding: [],
    lower: [],
    upper: [],
    soft: [],
  })
})
