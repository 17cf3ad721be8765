import { fieldsFrom, fieldsToSubmit, parseScheme, targetFields, type Scheme } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { demoJurisdictions, facts, openMonth, readPreset, targets, type DemoJurisdiction } from './index.ts'
import { listPeriods } from './list-periods.ts'

const assessing = demoJurisdictions.filter((jurisdiction) => jurisdiction.presetFile !== null)

/** Released for January and February together. */
const withoutJanuary = ['gdp', 'primary', 'secondary', 'tertiary', 'investment', 'retail', 'farm_output']
/** Never handed in, so that missing data are seen too. */
const gaps: Record<string, string[]> = {
  demo_new_area: ['2025-11 z12 primary', '2026-04 z07 primary', '2026-07 z09 secondary'],
  demo_district: ['2025-12 d33 approval_days', '2026-05 d21 signed', '2026-08 t05 rural_funds'],
  wangyun: ['2026-03 s04 satisfaction'],
  zhenxi: ['2026-06 x06 petitions'],
}

function readScheme(jurisdiction: DemoJurisdiction): Scheme {
  const parsed = parseScheme(readPreset(jurisdiction) ?? '')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}

function listAll(jurisdiction: DemoJurisdiction) {
  const open = openMonth(jurisdiction)
  return [...facts(jurisdiction), ...(open ? [open] : [])]
}

describe.each(assessing)('$key', (jurisdiction) => {
  const scheme = readScheme(jurisdiction)
  const rows = listAll(jurisdiction).flatMap((period) => period.rows)
  const classOf = new Map(jurisdiction.units.map((unit) => [unit.code, unit.class]))
  const name = (row: { unitCode: string; indicator: string; field: string }) =>
    `${row.unitCode} ${row.indicator}.${row.field}`

  it('holds every period from the first to the last closed one, each filled', () => {
    const { firstPeriod, lastClosedPeriod } = jurisdiction
    expect(facts(jurisdiction).map(({ period }) => period)).toEqual(
      listPeriods(firstPeriod, lastClosedPeriod),
    )
    for (const { period, rows } of facts(jurisdiction)) {
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.every((row) => row.period === period)).toBe(true)
    }
  })

  it('gives each figure once, to a field its unit is asked, with the decimals and within the range of the field', () => {
    const askedOf = Map.groupBy(
      scheme.classes.flatMap(({ id }) =>
        (['submission', 'external', 'target'] as const).flatMap((source) =>
          fieldsFrom(scheme, id, source).map(({ indicator, field }) => ({
            key: `${id} ${indicator.id}.${field.id}`,
            field,
          })),
        ),
      ),
      (asked) => asked.key,
    )
    const stray = [...rows, ...targets(jurisdiction)].filter((row) => {
      const field = askedOf.get(`${classOf.get(row.unitCode)} ${row.indicator}.${row.field}`)?.[0]?.field
      if (!field) return true
      const shape = field.decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${field.decimals}}$`)
      const value = Number(row.value)
      return !shape.test(row.value) || value < (field.min ?? -Infinity) || value > (field.max ?? Infinity)
    })
    expect(stray).toEqual([])
    expect(new Set(rows.map((row) => `${row.period} ${name(row)}`)).size).toBe(rows.length)
  })

  it('leaves out nothing that is asked but January of joint releases and the gaps that are meant', () => {
    const have = new Set(rows.map((row) => `${row.period} ${name(row)}`))
    const missing = listAll(jurisdiction).flatMap(({ period }) =>
      jurisdiction.units.flatMap((unit) =>
        fieldsToSubmit(scheme, unit.class)
          .map(({ indicator, field }) => ({ unitCode: unit.code, indicator: indicator.id, field: field.id }))
          .filter((asked) => !have.has(`${period} ${name(asked)}`))
          .filter((asked) => !(period.endsWith('-01') && withoutJanuary.includes(asked.indicator)))
          .map((asked) => `${period} ${asked.unitCode} ${asked.indicator}`),
      ),
    )
    expect([...new Set(missing)].toSorted()).toEqual(gaps[jurisdiction.key] ?? [])
  })

  it('sets every target of every unit for each year the months touch', () => {
    const years = jurisdiction.synthetic ? ['2025', '2026'] : []
    const asked = jurisdiction.units.flatMap((unit) =>
      targetFields(scheme, unit.class)
        .filter(({ indicator, field }) => field.scope !== 'area' || indicator.responsible === unit.code)
        .flatMap(({ indicator, field }) =>
          years.map(
            (year) => `${year} ${name({ unitCode: unit.code, indicator: indicator.id, field: field.id })}`,
          ),
        ),
    )
    expect(
      targets(jurisdiction)
        .map((row) => `${row.year} ${name(row)}`)
        .toSorted(),
    ).toEqual(asked.toSorted())
  })

  it('gives the same figures whenever it is asked', () => {
    expect(facts(jurisdiction)).toEqual(facts(jurisdiction))
    expect(openMonth(jurisdiction)).toEqual(openMonth(jurisdiction))
    expect(targets(jurisdiction)).toEqual(targets(jurisdiction))
  })
})

it('opens the thirteenth month of every synthetic jurisdiction, and none of the real ones', () => {
  expect(assessing.filter((j) => j.synthetic).map((j) => openMonth(j)?.period)).toEqual(
    Array(6).fill('2026-10'),
  )
  expect(assessing.filter((j) => !j.synthetic).map((j) => openMonth(j))).toEqual([undefined, undefined])
})
