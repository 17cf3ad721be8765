import { createGrid } from '../sheet/grid.ts'
import { heiti, linesNeeded, numberFormat, styleOf } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import { cellText, footnotes, isLong, lightOf, markLine, widest } from './airing-table.ts'
import { calculationSheet, calculationSheetName, totalAddress } from './calculation-sheet.ts'
import { traceSheets } from '../trace/trace-sheets.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import type { AiringColumn, AiringRow, AiringTable } from './airing-table.ts'

const headerRow = 3
const firstRow = headerRow + 1
/** Characters of 11 pt that an A3 page holds across; fitting to the page only ever shrinks. */
const pageWidth = 190

const title = styleOf({ font: heiti, size: 30, align: 'center', border: false })
const line = styleOf({ size: 16, border: false })
const mark = styleOf({ font: heiti, size: 16, align: 'right', border: false })
const header = styleOf({ font: heiti, size: 20, align: 'center', fill: 'E4E7EB' })
const footnote = styleOf({ size: 14, border: false })
const body = (wish: Parameters<typeof styleOf>[0]) => styleOf({ font: heiti, size: 20, ...wish })

/** The airing table as a workbook: prints on A3 landscape, one page wide, and carries its own arithmetic on a second sheet. */
export async function writeAiringXlsx(table: AiringTable): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: [
      airingSheet(table),
      ...(table.calculation ? [calculationSheet(table, table.calculation)] : []),
      ...(table.trace ? traceSheets(table.trace, table) : []),
    ],
    properties: { title: table.title, creator: table.issuer, modified: new Date(`${table.date}T00:00:00Z`) },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function airingSheet(table: AiringTable): WriteSheet {
  const grid = createGrid()
  const last = table.columns.length
  const half = Math.max(1, Math.floor(last / 2))
  grid.span({ row: 1, col: 1, lastCol: last }, table.title, title)
  grid.span({ row: 2, col: 1, lastCol: half }, `${table.issuer}　${table.period}`, line)
  const marks = markLine(table)
  if (last > half) grid.span({ row: 2, col: half + 1, lastCol: last }, marks, mark)
  for (const [i, column] of table.columns.entries()) grid.put(headerRow, i + 1, column.label, header)
  for (const [i, row] of table.rows.entries()) putRow(grid, firstRow + i, { table, row })
  const notes = footnotes(table)
  const notesAt = firstRow + table.rows.length
  for (const [i, note] of notes.entries())
    grid.span({ row: notesAt + i, col: 1, lastCol: last }, note, footnote)
  const widths = columnWidths(table)
  const heights = rowHeights(table, { notes, widths })
  return {
    name: '晾晒表',
    columns: widths.map((width) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: new Map(heights.map((height, i) => [i, { height }])),
    freezePane: { rows: headerRow },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printArea: `$A$1:$${columnLetters(last)}$${notesAt + notes.length - 1}`,
      printTitlesRow: `$${headerRow}:$${headerRow}`,
    },
    headerFooter: { oddHeader: `&R${marks}`, oddFooter: '&C第 &P 页，共 &N 页' },
    view: { showGridLines: false, zoomScale: 70 },
  }
}

function putRow(grid: Grid, at: number, { table, row }: { table: AiringTable; row: AiringRow }): void {
  const total =
    table.calculation?.totals.findIndex(
      (t) => t.row === row.key && t.published !== null && t.lines.length > 0,
    ) ?? -1
  for (const [i, column] of table.columns.entries()) {
    const value = row.cells[column.key]
    if (column.key === table.calculation?.column && total >= 0 && value) {
      const formula = `${calculationSheetName}!${totalAddress(total)}`
      grid.putFormula({ row: at, col: i + 1 }, formula, {
        value: Number(value),
        style: styleFor(table, column, value),
      })
    } else grid.put(at, i + 1, valueOf(column, value), styleFor(table, column, value))
  }
}

function valueOf(column: AiringColumn, value: string | null | undefined): string | number {
  const numeric = column.kind === 'number' || column.kind === 'rank'
  const isNumber = value !== null && value !== undefined && /^-?\d+(?:\.\d+)?$/.test(value)
  return numeric && isNumber ? Number(value) : cellText(column, value)
}

function styleFor(table: AiringTable, column: AiringColumn, value: string | null | undefined) {
  const light = column.kind === 'light' ? lightOf(value) : undefined
  if (light) return body({ align: 'center', fill: light.fill, color: light.ink, bold: true })
  if (column.kind === 'number') return body({ align: 'center', numFmt: numberFormat(column.decimals ?? 2) })
  return body({ align: isLong(column, table) ? 'left' : 'center' })
}

/** Merged and wrapped cells do not grow by themselves: every row is given the lines its longest text needs. */
function rowHeights(
  table: AiringTable,
  { notes, widths }: { notes: readonly string[]; widths: readonly number[] },
): number[] {
  const across = widths.reduce((a, b) => a + b, 0)
  const height = (size: number, lines: number) => 16 + 1.3 * size * lines
  const body = table.rows.map((row) => {
    const lines = table.columns.map((column, i) =>
      linesNeeded(cellText(column, row.cells[column.key]), (widths[i]! - 3) / 1.9),
    )
    return height(20, Math.max(...lines)) - 6
  })
  const one = (text: string, size: number) => height(size, linesNeeded(text, (11 * across) / size - 2))
  return [one(table.title, 30), 28, 38, ...body, ...notes.map((note) => one(note, 14) - 10)]
}

/** Wide enough for 20 pt text, then stretched to the page, never squeezed below the content. */
function columnWidths(table: AiringTable): number[] {
  const wanted = table.columns.map((column) => 4 + 1.9 * widest(column, table))
  const stretch = Math.max(1, pageWidth / wanted.reduce((a, b) => a + b, 0))
  return wanted.map((width) => Math.round(width * stretch * 10) / 10)
}
