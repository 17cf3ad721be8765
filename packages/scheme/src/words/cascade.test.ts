import { expect, it } from 'vitest'
import { Scheme } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { describeCascade } from './cascade.ts'

const said = (cascade?: object[]) =>
  describeCascade(Scheme.parse({ ...goodScheme(), ...(cascade && { cascade }) }))

it('says the share of both and what counts without the one above', () => {
  expect(said([{ class: 'district' }])).toEqual([
    {
      zh: '区县：本单位得分 × 70% + 上级挂钩后得分 × 30%；没有上级得分的，只计本单位得分',
      en: '区县: own score × 70 % + linked score of the unit above × 30 %; without a score above, the own score alone counts',
    },
  ])
  expect(said([{ class: 'district', own: 0.8345, without: 'none' }])[0]?.zh).toBe(
    '区县：本单位得分 × 83.45% + 上级挂钩后得分 × 16.55%；没有上级得分的，不计总分',
  )
})

it('has nothing to say where nothing is linked', () => {
  expect(said()).toEqual([])
})
