import { officialDate } from '../words/official-date.ts'
import { compilePdf } from '../pdf/compile-pdf.ts'
import { airingSource } from './airing-source.ts'
import { cellText, footnotes, isLong, lightOf, marksOf, widest } from './airing-table.ts'
import type { Pdf, PdfOptions } from '../pdf/compile-pdf.ts'
import type { AiringColumn, AiringTable } from './airing-table.ts'

/** The airing table as an A3 landscape PDF/A: same table, same bytes, whatever the machine or the day. */
export async function writeAiringPdf(table: AiringTable, options: PdfOptions = {}): Promise<Pdf> {
  const [year, month, day] = table.date.split('-').map(Number)
  return compilePdf(airingSource, { ...layout(table), year, month, day }, options)
}

/** Body text never gets smaller than what is read from two metres; a long table goes on to a second page instead. */
const smallest = 18
const largest = 32
const smallestRow = 23
/** Points an A3 landscape page leaves for rows, and across. */
const room = { height: 630, width: 1100 }
const noteHeight = 21

/** Row height for as few pages as the smallest type allows, with the notes under the last rows and not on a page alone. */
function fitRows(rows: number, forNotes: number): number {
  const heightOn = (pages: number) => (pages * room.height - forNotes) / (rows + 2 * pages - 1)
  let pages = 1
  while (heightOn(pages) < smallestRow) pages++
  return heightOn(pages)
}

function layout(table: AiringTable) {
  const widths = table.columns.map((column) => widest(column, table) + 3)
  const notes = footnotes(table)
  const rowHeight = Math.min(54, fitRows(table.rows.length, noteHeight * (notes.length + 1)))
  const byWidth = (2 * room.width) / widths.reduce((a, b) => a + b, 0)
  const size = Math.max(smallest, Math.min(largest, Math.floor(Math.min(rowHeight * 0.6, byWidth))))
  return {
    title: table.title,
    issuer: table.issuer,
    subtitle: `${table.issuer}　${table.period}　数据截至 ${officialDate(table.asOf)}`,
    marks: marksOf(table),
    size,
    inset: Math.max(4, Math.floor((rowHeight - size * 0.78) / 2)),
    widths,
    head: table.columns.map((column) => column.label),
    cells: table.rows.flatMap((row) =>
      table.columns.map((column) => cellOf(table, column, row.cells[column.key])),
    ),
    notes,
  }
}

function cellOf(table: AiringTable, column: AiringColumn, value: string | null | undefined) {
  const light = column.kind === 'light' ? lightOf(value) : undefined
  return {
    text: cellText(column, value),
    align: isLong(column, table) ? 'left' : 'center',
    fill: light ? `#${light.fill}` : null,
    ink: `#${light?.ink ?? '000000'}`,
  }
}
