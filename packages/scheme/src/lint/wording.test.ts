import { expect, it } from 'vitest'
import { readBounds, readWording } from './wording.ts'

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
  ['大于等于80%', 'including', 'lower'],
  ['大于或等于80%', 'including', 'lower'],
  ['小于等于80%', 'including', 'upper'],
  ['小于或等于80%', 'including', 'upper'],
  ['不大于80%', 'including', 'upper'],
  ['不小于80%', 'including', 'lower'],
  ['不高于80%', 'including', 'upper'],
  ['不得大于或等于80%', 'excluding', 'upper'],
  ['达到80%', 'including', 'lower'],
  ['占比达80%', 'including', 'lower'],
  ['未达到80%', 'excluding', 'upper'],
  ['不到80%', 'excluding', 'upper'],
  ['不足80%', 'excluding', 'upper'],
  ['多于3项', 'excluding', 'lower'],
  ['≥80%', 'including', 'lower'],
  ['≤80%', 'including', 'upper'],
  ['＞80%', 'excluding', 'lower'],
  ['＜80%', 'excluding', 'upper'],
  ['>80%', 'excluding', 'lower'],
  ['>=80%', 'including', 'lower'],
  ['＜＝80%', 'including', 'upper'],
  ['80%≤占比', 'including', 'lower'],
  ['超过80%（含）', 'including', 'lower'],
  ['超过80%（含80%）', 'including', 'lower'],
  ['低于80%(含本数)', 'including', 'upper'],
  ['80%（含）以上', 'including', 'lower'],
  ['80%以上（不含80%）', 'excluding', 'lower'],
  ['80%（不含）以上', 'excluding', 'lower'],
  ['80%以上，不含80%', 'excluding', 'lower'],
  ['30%以内（不含本数）', 'excluding', 'upper'],
  ['10项以上（不含加分项）', 'including', 'lower'],
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

it('gives a note in brackets to the word it stands by, and 均 to all', () => {
  const ends = (text: string) => readBounds(text).map(({ word, ends }) => `${word} ${ends}`)
  expect(ends('60分以上（不含）、70分以下')).toEqual(['以上（不含） excluding', '以下 including'])
  expect(ends('60分（不含）以上、70分（含）以下')).toEqual(['（不含）以上 excluding', '（含）以下 including'])
  expect(ends('超过60分、低于70分（均含本数）')).toEqual(['超过 including', '低于 including'])
})

it.each(['落实不到位', '群众不满意', '未满足要求', 'A=>B', '第1–4名'])('finds no bound in %s', (text) => {
  expect(readBounds(text)).toEqual([])
})

it.each([
  ['占比达80%以上', 80, '%'],
  ['８０％以上', 80, '%'],
  ['不低于 80 %', 80, '%'],
  ['百分之80以上', 80, '%'],
  ['超过1,200项', 1200, '项'],
  ['80%（含）以上', 80, '%'],
  ['不少于3项', 3, '项'],
  ['不低于（含）80%', 80, '%'],
  ['重点工作，90%以下', 90, '%'],
])('finds the number beside the word in %s', (text, value, unit) => {
  expect(readBounds(text).map(({ figure }) => figure)).toEqual([{ value, unit }])
})

it.each(['10–15分以内', '第3名以内', '不超过10-15分', '高于省上既定目标', 'S4-02以上'])(
  'finds no number beside the word in %s',
  (text) => {
    expect(readBounds(text).map(({ figure }) => figure)).toEqual([undefined])
  },
)
