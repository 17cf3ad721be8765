import { readFileSync } from 'node:fs'
import { lintScheme } from '@plumbline/scheme'
import { rankSubjects, scoreSubjects, type Fact } from '@plumbline/scoring'
import { expect, it } from 'vitest'
import { readRows, type Row } from '../oracle/read-rows.ts'
import { hdiScheme } from './hdi/hdi-scheme.ts'

// UNDP, HDR23-24_Composite_indices_complete_time_series.csv, CC BY 3.0 IGO: inputs and published values of 5,808 country-years.
const rows = readRows(readFileSync(new URL('hdi/hdi_1990_2022.csv', import.meta.url), 'utf8'))
const ranks = readRows(readFileSync(new URL('hdi/hdi_2022_ranks.csv', import.meta.url), 'utf8'))

const columns = {
  life_expectancy: 'life_expectancy',
  expected_years: 'expected_years_schooling',
  mean_years: 'mean_years_schooling',
  gni_per_capita: 'gni_per_capita_2017ppp',
}

const factsOf = (row: Row): Fact[] =>
  Object.entries(columns).map(([indicator, column]) => ({
    subject: row['iso3']!,
    indicator,
    field: 'value',
    period: row['year']!,
    value: row[column]!,
  }))

function rankYear(year: string) {
  const own = rows.filter((row) => row['year'] === year)
  const subjects = own.map((row) => ({ id: row['iso3']!, class: 'country' }))
  const facts = own.flatMap(factsOf)
  const scores = scoreSubjects({ scheme: hdiScheme, period: year, class: 'country', subjects, facts })
  return rankSubjects({ scheme: hdiScheme, scores, previous: [] })
}

it('is a scheme without a fault', () => {
  expect(lintScheme(hdiScheme)).toEqual([])
})

it('comes to the published index of every country and year, to the last digit printed', () => {
  const years = [...new Set(rows.map((row) => row['year']!))]
  const computed = new Map(
    years.flatMap((year) => rankYear(year).map((one) => [`${one.subject} ${year}`, one.total ?? 0])),
  )
  const off = rows.filter((row) => {
    const points = computed.get(`${row['iso3']} ${row['year']}`)!
    return Math.abs(points / 1e8 - Number(row['published_hdi']) * 100) > 0.05
  })
  expect([rows.length, off]).toEqual([5808, []])
})

it('gives all 193 countries the value and the rank of 2022 as printed', () => {
  const placed = new Map(rankYear('2022').map((one) => [one.subject, one]))
  const printed = (points: string | null) => (Number(points) / 100).toFixed(3)
  expect(
    ranks.map(({ iso3 }) => [iso3, printed(placed.get(iso3!)!.published), String(placed.get(iso3!)!.rank)]),
  ).toEqual(ranks.map((row) => [row['iso3'], Number(row['published_hdi']).toFixed(3), row['published_rank']]))
})
