import { cellAddress } from '../workbook/address.ts'
import type { Cell, MergedRange, Sheet } from '../workbook/workbook.ts'

/** A sheet as the eye reads it: every cell of a merged range shows the range's text. */
export interface SheetView {
  readonly sheet: Sheet
  cellAt(row: number, col: number): Cell | undefined
  textAt(row: number, col: number): string
  mergeAt(row: number, col: number): MergedRange | undefined
}

export function viewSheet(sheet: Sheet): SheetView {
  const cells = new Map(sheet.cells.map((cell) => [cell.address, cell]))
  const byRow = indexByRow(sheet)
  const cellAt = (row: number, col: number) => cells.get(cellAddress(row, col))
  const mergeAt = (row: number, col: number) => byRow.get(row)?.find((m) => m.left <= col && col <= m.right)
  return {
    sheet,
    cellAt,
    mergeAt,
    textAt(row, col) {
      const merge = mergeAt(row, col)
      const cell = merge ? cellAt(merge.top, merge.left) : cellAt(row, col)
      return cell?.value === null || cell?.value === undefined ? '' : String(cell.value)
    },
  }
}

// A merge taller than any header or group of rows is decoration, or an attack.
const tallestMerge = 500

function indexByRow(sheet: Sheet): Map<number, MergedRange[]> {
  const byRow = new Map<number, MergedRange[]>()
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, sheet.rows, merge.top + tallestMerge)
    for (let row = merge.top; row <= bottom; row++) {
      const merges = byRow.get(row)
      if (merges) merges.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** Names compare without width, spacing, case, a leading number or the mark of inert text: `１．地区生产 总值` equals 地区生产总值. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^'+/, '')
    .replace(/^(?:\(?\d{1,3}\)?[.、)]|[一二三四五六七八九十]{1,3}、)/, '')
    .toLowerCase()
}
