import { formatFigure, parseFigure } from '../format-figure.ts'
import { provinceUnits } from '../units/provinces.ts'
import type { DemoFact } from '../types.ts'
import { readCsv } from './read-csv.ts'

export function readProvinceFacts(): DemoFact[] {
  const codes = new Map(provinceUnits.map((unit) => [unit.name.zh, unit.code]))
  return readCsv('provinces-gdp-yearly.csv').flatMap((row) => {
    const unitCode = codes.get(row['省份'] ?? '')
    if (unitCode === undefined) throw new Error(`demo_unknown_province: ${row['省份']}`)
    const at = { period: row['年份'] ?? '', unitCode }
    return figuresOf(row).map(([indicator, field, value]) => ({ ...at, indicator, field, value }))
  })
}

function figuresOf(row: Record<string, string>): [string, string, string][] {
  const hundredths = (column: string) => parseFigure(row[column] ?? '', 2)
  const sectors = ['第一产业', '第二产业', '第三产业'].map(hundredths)
  const [primary = 0, secondary = 0, tertiary = 0] = sectors
  // The source prints the share as a fraction of four decimals: the same digits are percent with two.
  const share = parseFigure(row['第三产业占比'] ?? '', 4)
  return [
    ['gdp', 'value', formatFigure(hundredths('GDP总量'), 2)],
    ['gdp_growth', 'sectors_total', formatFigure(primary + secondary + tertiary, 2)],
    ['primary', 'value', formatFigure(primary, 2)],
    ['secondary', 'value', formatFigure(secondary, 2)],
    ['tertiary', 'value', formatFigure(tertiary, 2)],
    ['tertiary_share', 'published_share', formatFigure(share, 2)],
  ]
}
