import { expect, it } from 'vitest'
import { goodScheme } from '../scheme.fixture.ts'
import { Scheme } from '../schema.ts'
import { describePlace } from './place.ts'

const scheme = Scheme.parse(goodScheme())

it('says the names on the way and what the figure is', () => {
  expect(describePlace(scheme, 'boards.economy.indicators.gdp.weight')).toEqual({
    zh: '经济 › 地区生产总值 › 分值',
    en: '经济 › 地区生产总值 › weight',
  })
  expect(describePlace(scheme, 'boards.economy').zh).toBe('经济')
  expect(describePlace(scheme, 'calendar').zh).toBe('日程')
})
