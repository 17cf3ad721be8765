import { decimalOfNumber, roundDecimal } from '../figures/decimal.ts'
import { createGrid } from '../sheet/grid.ts'
import { roundFormula } from '../sheet/round-formula.ts'
import { heiti, numberFormat, styleOf } from '../sheet/style.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import { markLine } from './airing-table.ts'
import type { AiringTable, Calculation } from './airing-table.ts'

export const calculationSheetName = '计算过程'
const firstTotal = 4

const head = styleOf({ font: heiti, align: 'center', fill: 'D9E2EC' })
const text = styleOf({})
const centre = styleOf({ align: 'center' })
const plain = styleOf({ border: false })
const title = styleOf({ font: heiti, size: 16, border: false })
const figure = (decimals: number) => styleOf({ align: 'right', numFmt: numberFormat(decimals), wrap: false })
const share = styleOf({ align: 'right', numFmt: '0.0000%', wrap: false })

/** Where the total of the i-th subject stands, for the airing sheet to point at. */
export function totalAddress(index: number): string {
  return `B${firstTotal + index}`
}

/** Every total as a sum over its own lines, so that any spreadsheet program recomputes it. */
export function calculationSheet(table: AiringTable, calculation: Calculation): WriteSheet {
  const grid = createGrid()
  const { totals } = calculation
  grid.span({ row: 1, col: 1, lastCol: 6 }, `计算过程${markLine(table)}`, title)
  grid.span(
    { row: 2, col: 1, lastCol: 6 },
    `贡献分 = 得分 × 实际权重；总分 = 贡献分之和，最后一次性${roundingWords[calculation.rounding]}。「—」为无得分，其权重已按办法分摊。`,
    plain,
  )
  const totalHeads = ['单位', '总分（公式）', '公布得分', '核对', '得分×权重复核']
  for (const [i, label] of totalHeads.entries()) grid.put(firstTotal - 1, i + 1, label, head)
  const lineHead = firstTotal + totals.length + 1
  for (const [i, label] of ['单位', '板块', '指标', '得分', '实际权重', '贡献分'].entries())
    grid.put(lineHead, i + 1, label, head)
  let next = lineHead + 1
  for (const [i, total] of totals.entries()) {
    const [from, to] = [next, next + total.lines.length - 1]
    putLines(grid, from, total)
    putTotal(grid, firstTotal + i, { total, from, to, calculation })
    next = to + 1
  }
  return {
    name: calculationSheetName,
    columns: [28, 18, 34, 14, 16, 16].map((width) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: new Map([[1, { height: 32 }]]),
    freezePane: { columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${lineHead}:$${lineHead}`,
    },
    headerFooter: { oddHeader: `&R${markLine(table)}`, oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

type Total = Calculation['totals'][number]

function putTotal(
  grid: Grid,
  row: number,
  { total, from, to, calculation }: { total: Total; from: number; to: number; calculation: Calculation },
): void {
  const { decimals } = calculation
  const rounding = { decimals, mode: calculation.rounding }
  const published = total.published === null ? null : Number(total.published)
  grid.put(row, 1, total.subject, text)
  grid.put(row, 3, published ?? '—', figure(decimals))
  if (total.lines.length === 0 || published === null) {
    for (const col of [2, 4, 5]) grid.put(row, col, '—', figure(decimals))
    return
  }
  const sum = roundFormula(`SUM(F${from}:F${to})`, rounding)
  const saved = savedResults(total, calculation)
  grid.putFormula({ row, col: 2 }, sum, { value: saved.sum, style: figure(decimals) })
  grid.putFormula({ row, col: 4 }, `IF(B${row}=C${row},"一致","不一致")`, {
    value: saved.sum === published ? '一致' : '不一致',
    style: centre,
  })
  const product = roundFormula(`SUMPRODUCT(D${from}:D${to},E${from}:E${to})`, rounding)
  grid.putFormula({ row, col: 5 }, product, { value: saved.product, style: figure(decimals) })
}

const roundingWords = { half_up: '四舍五入', half_even: '修约（四舍六入五成双）' } as const

function roundValue(value: number, { decimals, rounding }: Calculation): number {
  const scale = 10 ** decimals
  const isHalf = Math.abs(Math.abs((value * scale) % 1) - 0.5) < 0.5 * 10 ** (decimals - 8)
  if (rounding === 'half_even' && isHalf) return (2 * Math.round((value * scale) / 2)) / scale
  return Number(roundDecimal(decimalOfNumber(value) ?? '0', decimals))
}

/** What the formulas will give, for viewers that do not compute. */
function savedResults({ lines }: Total, calculation: Calculation): { sum: number; product: number } {
  const round = (value: number) => roundValue(value, calculation)
  return {
    sum: round(lines.reduce((sum, line) => sum + Number(line.contribution), 0)),
    product: round(lines.reduce((sum, line) => sum + Number(line.score ?? '0') * Number(line.share), 0)),
  }
}

function putLines(grid: Grid, from: number, total: Total): void {
  for (const [i, line] of total.lines.entries()) {
    const row = from + i
    grid.put(row, 1, total.subject, text)
    grid.put(row, 2, line.board, text)
    grid.put(row, 3, line.indicator, text)
    grid.put(row, 4, line.score === null ? '—' : Number(line.score), figure(4))
    grid.put(row, 5, Number(line.share), share)
    grid.put(row, 6, Number(line.contribution), figure(8))
  }
}
