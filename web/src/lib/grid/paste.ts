import Papa from 'papaparse'
import { cellAddress, cellAt, type GridPlace, type GridSheet, type GridValues } from './model.ts'

export type PasteRefusal = 'not_a_number' | 'locked' | 'outside'

export interface PasteReport {
  taken: number
  refused: { address: string; text: string; reason: PasteRefusal }[]
}

/** Cells as Excel and WPS put them on the clipboard: tabs between cells, quotes around cells with line breaks. */
export function readClipboard(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: '\t' })
  // Both end the text with one more line break.
  return data.at(-1)?.join('') === '' ? data.slice(0, -1) : data
}

interface Paste {
  sheet: GridSheet
  values: GridValues
  at: GridPlace
  text: string
  /** The product's own reading of a cell; the grid has no opinion on numbers. */
  isNumber: (text: string) => boolean
}

/** Good cells are taken, the others stay as they were and are named with their address and reason. */
export function pasteCells({ sheet, values, at, text, isNumber }: Paste): {
  values: GridValues
  report: PasteReport
} {
  const next: Record<string, string> = { ...values }
  const report: PasteReport = { taken: 0, refused: [] }
  for (const [down, line] of readClipboard(text).entries()) {
    for (const [across, raw] of line.entries()) {
      const place = { row: at.row + down, column: at.column + across }
      const found = judge(sheet, place, raw.trim(), isNumber)
      if (found.kind === 'refused')
        report.refused.push({ address: cellAddress(sheet, place), text: raw, reason: found.reason })
      if (found.kind === 'taken') {
        next[found.name] = raw.trim()
        report.taken += 1
      }
    }
  }
  return { values: next, report }
}

type Judged =
  { kind: 'taken'; name: string } | { kind: 'refused'; reason: PasteRefusal } | { kind: 'ignored' }

function judge(sheet: GridSheet, place: GridPlace, text: string, isNumber: Paste['isNumber']): Judged {
  const cell = cellAt(sheet, place)
  if (!cell) return text === '' ? { kind: 'ignored' } : { kind: 'refused', reason: 'outside' }
  if (cell.kind === 'fixed') {
    // Whole rows are often copied, names and units with them: what is there already is no mistake.
    return text === '' || text === cell.text ? { kind: 'ignored' } : { kind: 'refused', reason: 'locked' }
  }
  if (text !== '' && !isNumber(text)) return { kind: 'refused', reason: 'not_a_number' }
  return { kind: 'taken', name: cell.name }
}
