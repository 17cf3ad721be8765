import { expect, it } from 'vitest'
import { demoJurisdictions, facts, openMonth, targets } from '../index.ts'
import type { DemoFact } from '../types.ts'

function rowsOf(key: string): DemoFact[] {
  const jurisdiction = demoJurisdictions.find((one) => one.key === key)
  if (!jurisdiction) throw new Error(key)
  return [...facts(jurisdiction), ...[openMonth(jurisdiction) ?? []].flat()].flatMap((period) => period.rows)
}
const synthetic = demoJurisdictions
  .filter((one) => one.synthetic && one.units.length > 0)
  .map((one) => one.key)
const seriesOf = (rows: DemoFact[], field: string) =>
  Map.groupBy(
    rows.filter((row) => row.field === field),
    (row) => `${row.unitCode} ${row.indicator}`,
  )

it.each(synthetic)('%s: a figure since January never falls within its year', (key) => {
  for (const [name, series] of seriesOf(rowsOf(key), 'ytd'))
    for (const [, year] of Map.groupBy(series, (row) => row.period.slice(0, 4))) {
      const values = year.map((row) => Number(row.value))
      expect(values, name).toEqual(values.toSorted((a, b) => a - b))
    }
})

it('growth of October 2026 is the change of the levels handed in, where it is nominal', () => {
  const rows = rowsOf('demo_new_area')
  const value = (period: string, of: DemoFact, field: string) =>
    Number(
      rows.find(
        (row) =>
          row.period === period &&
          row.unitCode === of.unitCode &&
          row.indicator === of.indicator &&
          row.field === field,
      )?.value,
    )
  const october = rows.filter((row) => row.period === '2026-10' && row.field === 'growth')
  const nominal = october.filter((row) => ['investment', 'retail', 'revenue'].includes(row.indicator))
  expect(nominal).toHaveLength(36)
  for (const row of nominal) {
    const change = (value('2026-10', row, 'ytd') / value('2025-10', row, 'ytd') - 1) * 100
    expect(Math.abs(Number(row.value) - change)).toBeLessThan(0.0501)
  }
})

it('GDP of a zone is the sum of its sectors to the last digit', () => {
  const rows = rowsOf('demo_new_area').filter((row) => row.field === 'ytd')
  const hundredths = (period: string, unit: string, ids: string[]) =>
    rows
      .filter((row) => row.period === period && row.unitCode === unit && ids.includes(row.indicator))
      .reduce((sum, row) => sum + Math.round(Number(row.value) * 100), 0)
  for (const { unitCode: unit } of rows.filter((row) => row.period === '2026-10' && row.indicator === 'gdp'))
    expect(hundredths('2026-10', unit, ['gdp'])).toBe(
      hundredths('2026-10', unit, ['primary', 'secondary', 'tertiary']),
    )
})

it('some growth is below zero, and most is not', () => {
  const growth = rowsOf('demo_new_area').filter((row) => row.field === 'growth')
  const negative = growth.filter((row) => Number(row.value) < 0)
  expect(negative.length).toBeGreaterThan(20)
  expect(negative.length).toBeLessThan(growth.length / 3)
})

it('two offices of the district hand in the same figures: a tie', () => {
  const strip = (unit: string) =>
    rowsOf('demo_district')
      .filter((row) => row.unitCode === unit)
      .map(({ unitCode: _, ...rest }) => rest)
  expect(strip('d50')).toEqual(strip('d49'))
  expect(strip('d51')).not.toEqual(strip('d49'))
})

it('the order of zones by GDP completion changes between most months', () => {
  const jurisdiction = demoJurisdictions.find((one) => one.key === 'demo_new_area')!
  const target = (row: DemoFact) =>
    Number(
      targets(jurisdiction).find(
        (one) =>
          one.year === row.period.slice(0, 4) &&
          one.unitCode === row.unitCode &&
          one.indicator === 'gdp' &&
          one.field === 'target',
      )?.value,
    )
  const gdp = rowsOf('demo_new_area').filter((row) => row.indicator === 'gdp' && row.field === 'ytd')
  const orders = [...Map.groupBy(gdp, (row) => row.period).values()].map((rows) =>
    rows
      .toSorted((a, b) => Number(b.value) / target(b) - Number(a.value) / target(a))
      .map((row) => row.unitCode)
      .join(),
  )
  expect(new Set(orders).size).toBeGreaterThan(8)
})

it('the district’s place drifts between 1 and 10 in fifteen indicators, and every colour is seen every month', () => {
  const places = rowsOf('demo_district').filter((row) => row.field === 'rank')
  const months = Map.groupBy(places, (row) => row.period)
  expect(months.has('2026-01')).toBe(false)
  expect(months.size).toBe(12)
  for (const [, rows] of months) {
    const values = rows.map((row) => Number(row.value))
    expect(rows).toHaveLength(15)
    expect(values.some((place) => place <= 4)).toBe(true)
    expect(values.some((place) => place >= 5 && place <= 7)).toBe(true)
    expect(values.some((place) => place >= 8)).toBe(true)
  }
  for (const [, series] of seriesOf(places, 'rank'))
    expect(new Set(series.map((row) => row.value)).size).toBeGreaterThan(1)
})
