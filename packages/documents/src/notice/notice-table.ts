import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { displayWidth } from '../sheet/style.ts'
import { withoutControls } from '../words/inert-text.ts'
import { fontOf, sizes, textWidth } from './gb9704.ts'
import type { NoticeTable } from './notice.ts'

/** A ruled table in 小四 with its title above; its lines are not exact, or tall rows would be cut off. */
export function noticeTable(table: NoticeTable): (Paragraph | Table)[] {
  const widths = columnWidths(table)
  const rows = [table.columns, ...table.rows].map((cells, i) =>
    tableRow(cells, { widths, isHeader: i === 0 }),
  )
  return [
    new Paragraph({ style: 'NoticeTableTitle', children: [new TextRun(withoutControls(table.title))] }),
    new Table({
      rows,
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
    }),
    new Paragraph({ style: 'NoticeTableNote', children: [new TextRun(withoutControls(table.note ?? ''))] }),
  ]
}

function tableRow(
  cells: readonly string[],
  { widths, isHeader }: { widths: number[]; isHeader: boolean },
): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: widths.map((width, i) => tableCell(cells[i] ?? '', width, isHeader)),
  })
}

function tableCell(text: string, width: number, isHeader: boolean): TableCell {
  const font = fontOf(isHeader ? 'heiti' : 'fangsong')
  const run = new TextRun({ text: withoutControls(text), font, size: sizes.smallFour })
  const isLong = !isHeader && displayWidth(text) > width / 120 - 2
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    children: [
      new Paragraph({
        style: 'NoticeCell',
        alignment: isLong ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [run],
      }),
    ],
  })
}

/** In proportion to the longest text of each column, within the text area. */
function columnWidths(table: NoticeTable): number[] {
  const wanted = table.columns.map((column, i) => {
    const longest = Math.max(displayWidth(column), ...table.rows.map((row) => displayWidth(row[i] ?? '')))
    return 2 + Math.min(longest, 40)
  })
  const sum = wanted.reduce((a, b) => a + b, 0)
  const widths = wanted.map((width) => Math.floor((width / sum) * textWidth))
  return [...widths.slice(0, -1), textWidth - widths.slice(0, -1).reduce((a, b) => a + b, 0)]
}
