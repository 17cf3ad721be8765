import { beijingSites } from '../units/beijing-sites.ts'
import type { DemoFact } from '../types.ts'
import { readCsv } from './read-csv.ts'

const columns = [
  ['PM25_mean', 'pm25', 'mean'],
  ['PM10_mean', 'pm10', 'mean'],
  ['SO2_mean', 'so2', 'mean'],
  ['NO2_mean', 'no2', 'mean'],
  ['PM25_days_le_75', 'good_days', 'days_le_75'],
  ['PM25_days', 'good_days', 'days'],
] as const

export function readBeijingFacts(): DemoFact[] {
  const codes = new Map(beijingSites.map((site) => [site.name.en, site.code]))
  return readCsv('beijing-sites-monthly.csv').flatMap((row) => {
    const unitCode = codes.get(row.site ?? '')
    if (unitCode === undefined) throw new Error(`demo_unknown_site: ${row.site}`)
    return columns.map(([column, indicator, field]) => ({
      period: row.month ?? '',
      unitCode,
      indicator,
      field,
      value: row[column] ?? '',
    }))
  })
}
