import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBeijingFacts } from './beijing-facts.ts'
import { readProvinceFacts } from './province-facts.ts'
import { readCsv } from './read-csv.ts'

const collection = new URL('../../../../../../shared/data/china/', import.meta.url)
const valuesOf = (
  rows: { unitCode: string; period: string; value: string }[],
  unit: string,
  period: string,
) => rows.filter((row) => row.unitCode === unit && row.period === period).map((row) => row.value)

it('has six figures of 12 sites in 48 months, as the source prints them', () => {
  const rows = readBeijingFacts()
  expect(rows).toHaveLength(12 * 48 * 6)
  expect(valuesOf(rows, 'aotizhongxin', '2013-03')).toEqual([
    '110.093',
    '144.000',
    '45.065',
    '74.780',
    '12',
    '31',
  ])
})

it('has six figures of 31 provinces in 10 years, as the source prints them', () => {
  const rows = readProvinceFacts()
  expect(rows).toHaveLength(31 * 10 * 6)
  expect(valuesOf(rows, '310000', '2015')).toEqual([
    '27779.56',
    '27779.55',
    '105.94',
    '7861.22',
    '19812.39',
    '71.32',
  ])
  expect(valuesOf(rows, '530000', '2015')).toEqual([
    '14941.26',
    '14941.26',
    '2222.40',
    '5325.37',
    '7393.49',
    '49.48',
  ])
})

it('finds GDP equal to the sum of its sectors, within the rounding of the source', () => {
  const figures = Map.groupBy(readProvinceFacts(), (row) => `${row.period} ${row.unitCode}`)
  for (const [, rows] of figures) {
    const [gdp, sum] = ['gdp', 'gdp_growth'].map((id) =>
      Number(rows.find((row) => row.indicator === id)?.value),
    )
    expect(Math.abs((gdp ?? 0) - (sum ?? 1))).toBeLessThan(0.015)
  }
})

describe.skipIf(!existsSync(collection))('against the collection the files were copied from', () => {
  it.each([
    ['beijing-sites-monthly.csv', 'beijing_12_sites_monthly_2013_2017.csv'],
    ['provinces-gdp-yearly.csv', 'provinces_gdp_2015_2024.csv'],
  ])('%s changes no cell', (copy, original) => {
    const text = readFileSync(new URL(original, collection), 'utf8').replace(/^\uFEFF/, '')
    const [head = '', ...lines] = text.trim().split(/\r?\n/)
    const names = head.split(',')
    const copied = readCsv(copy)
    const columns = Object.keys(copied[0] ?? {})
    expect(copied.map((row) => columns.map((column) => row[column]))).toEqual(
      lines.map((line) => columns.map((column) => line.split(',')[names.indexOf(column)])),
    )
  })
})
