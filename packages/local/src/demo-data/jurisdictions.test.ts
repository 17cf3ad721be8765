import { lintScheme, parseScheme } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { demoJurisdictions, readPreset } from './index.ts'

const countByClass = (key: string) => {
  const units = demoJurisdictions.find((jurisdiction) => jurisdiction.key === key)?.units ?? []
  return Object.fromEntries(
    [...Map.groupBy(units, (unit) => unit.class)].map(([id, own]) => [id, own.length]),
  )
}

it('seeds two real jurisdictions, a province and the six it compares', () => {
  const { true: synthetic = [], false: real = [] } = Object.groupBy(
    demoJurisdictions,
    (j) => `${j.synthetic}`,
  )
  expect(real.map((j) => j.key)).toEqual(['beijing_air', 'provinces'])
  expect(real.map((j) => j.attribution !== undefined)).toEqual([true, true])
  expect(synthetic.filter((j) => j.parent === 'demo_province')).toHaveLength(6)
  expect(synthetic.filter((j) => j.kind === 'province').map((j) => j.key)).toEqual(['demo_province'])
})

it('has the units the sources name', () => {
  expect(countByClass('beijing_air')).toEqual({ site: 12 })
  expect(countByClass('provinces')).toEqual({ province: 31 })
  expect(countByClass('demo_new_area')).toEqual({ zone: 12 })
  expect(countByClass('demo_district')).toEqual({ department: 52, town: 8 })
  expect(countByClass('wangyun')).toEqual({ street: 10 })
  expect(countByClass('shisui')).toEqual({ township: 10 })
})

it('names every unit once, in both languages', () => {
  for (const { units } of demoJurisdictions) {
    expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length)
    expect(new Set(units.map((unit) => unit.name.zh)).size).toBe(units.length)
    expect(new Set(units.map((unit) => unit.name.en)).size).toBe(units.length)
  }
})

describe.each(demoJurisdictions.filter((j) => j.presetFile !== null))('$key', (jurisdiction) => {
  const parsed = parseScheme(readPreset(jurisdiction) ?? '')
  const scheme = parsed.ok ? parsed.scheme : undefined

  it('has a scheme that fits its own numbers: no class without a light, none with two', () => {
    const sizes = Map.groupBy(jurisdiction.units, (unit) => unit.class)
    const roster = [...sizes].map(([id, units]) => ({ class: id, count: units.length }))
    expect(scheme && lintScheme(scheme, roster)).toEqual([])
  })

  it('lights the last places red before any other rule, also in a month with a unit missing', () => {
    const rules =
      scheme?.boards.flatMap((board) => board.indicators.flatMap((one) => one.givenRank?.rules[0] ?? [])) ??
      []
    expect([...(scheme?.lights.slice(0, 1) ?? []), ...rules].map((rule) => rule.light)).not.toContain('green')
  })

  it('says it is synthetic exactly where its scheme does', () => {
    expect(jurisdiction.synthetic).toBe(scheme?.synthetic)
  })

  it('has every department its scheme makes responsible', () => {
    const codes = new Set(jurisdiction.units.map((unit) => unit.code))
    const responsible = scheme?.boards.flatMap((board) =>
      board.indicators.flatMap((i) => i.responsible ?? []),
    )
    expect(responsible?.filter((code) => !codes.has(code))).toEqual([])
  })
})
