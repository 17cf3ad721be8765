import { canonicalDecimal } from '../figures/decimal.ts'
import { createGrid } from '../sheet/grid.ts'
import { linesNeeded } from '../sheet/style.ts'
import { cellAddress } from '../workbook/address.ts'
import { identitySheet } from './identity-sheet.ts'
import { columnOf, columns, lastColumn } from './template-columns.ts'
import { cellStyles } from './template-styles.ts'
import { rowLabel } from './template-input.ts'
import type { DataValidation, WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import type { TemplateInput, TemplateRow } from './template-input.ts'

const sheetName = '报送表'
const headerRow = 5
const firstRow = headerRow + 1

/** This month's sheet for one unit: last month greyed and locked, one column to fill, ready to print on A4 landscape. */
export async function writeTemplate(input: TemplateInput): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [dataSheet(input), identitySheet(input, sheetName)],
    properties: { title: input.title, creator: '准绳 Plumbline', modified: new Date(0) },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function dataSheet(input: TemplateInput): WriteSheet {
  const grid = createGrid()
  putHead(grid, input)
  for (const [i, row] of input.rows.entries()) putRow(grid, firstRow + i, { row, number: i + 1 })
  const lastRow = putFoot(grid, firstRow + input.rows.length)
  return {
    name: sheetName,
    columns: columns.map(({ width }) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: rowHeights(input),
    dataValidations: input.rows.map((row, i) => numberRule(row, firstRow + i)),
    freezePane: { rows: headerRow, columns: columnOf('label') },
    protection: { sheet: true, formatColumns: true, formatRows: true, formatCells: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${cellAddress(lastRow, lastColumn).replace(/(\d+)/, '$$$1')}`,
      printTitlesRow: `$${headerRow}:$${headerRow}`,
    },
    headerFooter: {
      ...(input.synthetic ? { oddHeader: '&R【合成数据】' } : {}),
      oddFooter: '&C第 &P 页，共 &N 页',
    },
    view: { showGridLines: false },
  }
}

function putHead(grid: Grid, input: TemplateInput): void {
  const styles = cellStyles
  const mark = input.synthetic ? '【合成数据】' : ''
  grid.span({ row: 1, col: 1, lastCol: lastColumn }, input.title, styles.title)
  grid.span({ row: 2, col: 1, lastCol: 5 }, `填报单位：${input.unitName}`, styles.line)
  grid.span({ row: 2, col: 6, lastCol: 8 }, `报表期：${input.periodLabel}`, styles.line)
  grid.span({ row: 2, col: 9, lastCol: lastColumn }, mark, styles.mark)
  grid.span({ row: 3, col: 1, lastCol: lastColumn }, instructions(input), styles.line)
  const units = new Set(input.rows.map((row) => row.unit))
  const unit = units.size === 1 && [...units][0] ? `（${[...units][0]}）` : '（单位见左栏）'
  grid.span({ row: 4, col: 1, lastCol: lastColumn }, null, styles.gap)
  for (const [i, { key, header }] of columns.entries()) {
    const measured = key === 'previous' || key === 'target' || key === 'current'
    grid.put(headerRow, i + 1, measured ? `${header}\n${unit}` : header, styles.header)
  }
}

function instructions({ notes = [] }: TemplateInput): string {
  const always = ['只填「本期值」和「备注」两列；没有数据填「—」，不要填 0', '不要改动指标名称、增删行']
  return `填报说明：${[...always, ...notes].join('；')}。`
}

function putRow(grid: Grid, at: number, { row, number }: { row: TemplateRow; number: number }): void {
  const styles = cellStyles
  grid.put(at, columnOf('number'), number, styles.center)
  grid.put(at, columnOf('board'), row.boardName, styles.center)
  grid.put(at, columnOf('label'), rowLabel(row), styles.text)
  grid.put(at, columnOf('unit'), row.unit, styles.center)
  grid.put(at, columnOf('basis'), row.basis, styles.center)
  grid.put(at, columnOf('previous'), figureOf(row.previous), styles.given(row.decimals))
  grid.put(at, columnOf('target'), figureOf(row.target), styles.given(row.decimals))
  grid.put(at, columnOf('current'), figureOf(row.current), styles.input(row.decimals))
  const [value, target] = [cellAddress(at, columnOf('current')), cellAddress(at, columnOf('target'))]
  const formula = `IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),IF(${target}=0,"",${value}/${target}),"")`
  grid.putFormula({ row: at, col: columnOf('rate') }, formula, { value: rateOf(row), style: styles.rate })
  grid.put(at, columnOf('remark'), null, styles.remark)
}

/** A declared blank (—) stays the text it is. */
function figureOf(value: string | null): string | number | null {
  return value !== null && canonicalDecimal(value) !== undefined ? Number(value) : value
}

function rateOf(row: TemplateRow): number | null {
  const [current, target] = [Number(row.current ?? 'NaN'), Number(row.target ?? 'NaN')]
  return Number.isFinite(current / target) ? current / target : null
}

function putFoot(grid: Grid, at: number): number {
  const text =
    '填报人：　　　　　　　　审核人：　　　　　　　　单位负责人：　　　　　　　　填报日期：　　　　年　　月　　日'
  grid.span({ row: at, col: 1, lastCol: lastColumn }, text, cellStyles.foot)
  return at
}

function rowHeights(input: TemplateInput): Map<number, { height: number }> {
  const across = columns.reduce((sum, { width }) => sum + width, 0)
  const noteHeight = Math.max(36, 8 + 15 * linesNeeded(instructions(input), across - 4))
  const heights = [34, 20, noteHeight, 4, 34].map((height, i) => [i, { height }] as const)
  const rows = input.rows.map((row, i) => {
    const lines = Math.max(
      linesNeeded(rowLabel(row), 26),
      linesNeeded(row.boardName, 12),
      linesNeeded(row.basis, 12),
    )
    return [firstRow - 1 + i, { height: 8 + 15 * lines }] as const
  })
  return new Map([...heights, ...rows, [firstRow - 1 + input.rows.length, { height: 34 }] as const])
}

function numberRule(row: TemplateRow, at: number): DataValidation {
  return {
    type: 'decimal',
    operator: 'between',
    formula1: String(row.min ?? -1e15),
    formula2: String(row.max ?? 1e15),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    // A dash for "no data" must stay possible, so this warns and does not forbid.
    errorStyle: 'warning',
    inputTitle: rowLabel(row).slice(0, 32),
    inputMessage: `单位：${row.unit}，保留 ${row.decimals} 位小数。没有数据填「—」。`.slice(0, 255),
    errorTitle: '请填数字',
    errorMessage: `这里应填数字，单位：${row.unit}。没有数据请填「—」。`.slice(0, 255),
    range: cellAddress(at, columnOf('current')),
  }
}
