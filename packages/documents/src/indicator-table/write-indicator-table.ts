import { columnLetters } from '../workbook/address.ts'
import { createGrid } from '../sheet/grid.ts'
import { linesNeeded } from '../sheet/style.ts'
import { boardDepth, columnsFor, type PrintedColumn } from './table-columns.ts'
import { putRows } from './put-rows.ts'
import { tableStyles } from './table-styles.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { IndicatorTable, IndicatorTableSheet } from './indicator-table.ts'

const titleRow = 1
const headerRow = 2
const firstRow = headerRow + 1

/** 指标表 as a workbook: boards merged, points summed by formulas, A3 landscape, one page wide, its header on every page. */
export async function writeIndicatorTable(table: IndicatorTable): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: table.sheets.map((sheet) => sheetOf(sheet, table)),
    properties: { title: table.title, creator: '准绳 Plumbline', modified: new Date(0) },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function sheetOf(sheet: IndicatorTableSheet, { synthetic }: IndicatorTable): WriteSheet {
  const columns = columnsFor(sheet.rows)
  const last = columns.length
  const grid = createGrid()
  grid.span({ row: titleRow, col: 1, lastCol: last }, sheet.title, tableStyles.title)
  for (const [i, { header }] of columns.entries()) grid.put(headerRow, i + 1, header, tableStyles.header)
  const { lastRow, heights } = putRows(grid, { rows: sheet.rows, columns, firstRow })
  return {
    name: sheet.name,
    columns: columns.map(({ width }) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: new Map([[0, { height: titleHeight(sheet.title, columns) }], [1, { height: 30 }], ...heights]),
    freezePane: { rows: headerRow, columns: 1 + boardDepth(sheet.rows) },
    pageSetup: pageSetup(last, lastRow),
    headerFooter: {
      ...(synthetic ? { oddHeader: '&R【合成数据】' } : {}),
      oddFooter: '&C第 &P 页，共 &N 页',
    },
    view: { showGridLines: false },
  }
}

const titleHeight = (title: string, columns: readonly PrintedColumn[]) => {
  const across = columns.reduce((sum, { width }) => sum + width, 0)
  return 14 + 24 * linesNeeded(title, across / 1.8)
}

const pageSetup = (last: number, lastRow: number): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a3',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  printArea: `$A$1:$${columnLetters(last)}$${lastRow}`,
  printTitlesRow: `$${headerRow}:$${headerRow}`,
})
