import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseScheme } from '../parse/parse-scheme.ts'
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

const presets = new URL('../../presets/', import.meta.url)

it.each(readdirSync(presets).filter((name) => name.endsWith('.yaml')))(
  'leaves no key of %s in the words it is written with',
  (name) => {
    const parsed = parseScheme(readFileSync(new URL(name, presets), 'utf8'))
    if (!parsed.ok) throw new Error(`${name} does not parse`)
    const said = (parsed.scheme.origins ?? []).flatMap(({ at }) =>
      describePlace(parsed.scheme, at).zh.split(' › '),
    )
    expect(said.filter((word) => !/[\u4e00-\u9fff]/.test(word))).toEqual([])
  },
)
