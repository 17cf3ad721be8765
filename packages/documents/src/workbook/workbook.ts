import type { Refusal } from './refusal.ts'

export type CellValue = string | number | boolean | Date | null

/** One cell that holds something. Rows and columns count from 1, as on screen. */
export interface Cell {
  address: string
  row: number
  col: number
  value: CellValue
  formula?: string
  /** A formula whose result was never calculated and saved. */
  cachedMissing?: true
  /** `#N/A`, `#DIV/0!` …; the value is then null. */
  error?: string
  /** Number format as Excel writes it, such as `0.00%`. */
  format?: string
  /** In a hidden row or column. */
  hidden?: true
  /** Part of this merged range. */
  merged?: string
}

export interface MergedRange {
  range: string
  top: number
  left: number
  bottom: number
  right: number
}

export interface Sheet {
  name: string
  visibility: 'visible' | 'hidden' | 'very_hidden'
  cells: readonly Cell[]
  merges: readonly MergedRange[]
  /** Extent of the cells that hold something. */
  rows: number
  columns: number
}

export interface Workbook {
  format: 'xlsx' | 'csv'
  sheets: readonly Sheet[]
}

export type ReadResult = { ok: true; workbook: Workbook } | { ok: false; refusal: Refusal }
