import papaparse from 'papaparse'
import { cellAddress } from './address.ts'
import { decodeText } from './decode-text.ts'
import { defaultLimits } from './limits.ts'
import { refuse, Refused } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'
import type { Cell, ReadResult, Sheet } from './workbook.ts'

/** A CSV (or tab-separated) file as a workbook of one sheet whose cells are all text. */
export function readCsv(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): ReadResult {
  const within = { ...defaultLimits, ...limits }
  try {
    if (bytes.length === 0) refuse('empty')
    if (bytes.length > within.bytes) refuse('too_large', megabytes(bytes.length))
    return { ok: true, workbook: { format: 'csv', sheets: [toSheet(decodeText(bytes), within)] } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function toSheet(text: string, limits: WorkbookLimits): Sheet {
  if (/^\s*<(?:!doctype|html|table|\?xml|\w+:?Workbook)/i.test(text)) refuse('other_format', 'HTML/XML')
  const body = text.replace(/\r\n?/g, '\n')
  // Excel's "Unicode text" separates by tabs; guessing would trip over thousands separators.
  const delimiter = /^[^\n]*\t/.test(body) ? '\t' : /^[^\n,]*;/.test(body) ? ';' : ','
  const cells: Cell[] = []
  let row = 0
  let isTable = false
  function takeRow(values: string[]): void {
    row++
    isTable ||= values.length > 1
    for (const [c, value] of values.entries()) {
      if (value === '') continue
      const address = cellAddress(row, c + 1)
      if (row > limits.rows) refuse('too_many_rows', address)
      if (c >= limits.columns) refuse('too_many_columns', address)
      if (cells.length >= limits.cells) refuse('too_many_cells', String(limits.cells))
      cells.push({ address, row, col: c + 1, value })
    }
  }
  // Row by row: millions of empty ones are never all in memory.
  const step = ({ data }: { data: string[] }) => takeRow(data)
  papaparse.parse<string[]>(body, { newline: '\n', delimiter, fastMode: false, step })
  if (!isTable) refuse('not_a_workbook')
  const last = cells.at(-1)?.row ?? 0
  const columns = cells.reduce((most, cell) => Math.max(most, cell.col), 0)
  return { name: 'CSV', visibility: 'visible', cells, merges: [], rows: last, columns }
}
