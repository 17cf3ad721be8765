import { plainName, viewSheet } from './sheet-view.ts'
import type { Sheet } from '../workbook/workbook.ts'
import type { SheetView } from './sheet-view.ts'

const headings = {
  label: /^(?:考核)?指标(?:名称)?$/,
  current: /^(?:本期|本月|当期|当月)(?:值|数|数据|完成|实际)?$/,
  board: /^(?:板块|类别)$/,
  unit: /^计量单位$/,
  remark: /^备注$/,
} as const

type Heading = keyof typeof headings

export interface FoundTable {
  view: SheetView
  headerRow: number
  columns: { label: number; current: number } & Partial<Record<Heading, number>>
}

const deepestHeader = 60

/** Finds the table by its headings wherever it moved: rows or columns inserted, header merged over two rows, sheet renamed. */
export function findTable(sheet: Sheet): FoundTable | undefined {
  const view = viewSheet(sheet)
  let found: FoundTable | undefined
  for (let row = 1; row <= Math.min(sheet.rows, deepestHeader); row++) {
    const columns = headingsIn(view, row)
    if (columns.label && columns.current) {
      found = {
        view,
        headerRow: row,
        columns: { ...columns, label: columns.label, current: columns.current },
      }
      // A header merged downwards shows the same words on its next row: the data begin after its last.
    } else if (found) return found
  }
  return found
}

function headingsIn(view: SheetView, row: number): Partial<Record<Heading, number>> {
  const columns: Partial<Record<Heading, number>> = {}
  for (let col = 1; col <= view.sheet.columns; col++) {
    const text = plainName(view.textAt(row, col)).replace(/\(.*$/, '')
    const heading = (Object.keys(headings) as Heading[]).find((key) => headings[key].test(text))
    if (heading) columns[heading] ??= col
  }
  return columns
}
