import type { TableColumn } from '@plumbline/scheme'

export interface IndicatorTableRow {
  /** Names of the boards around it, the outermost first. */
  boards: readonly string[]
  /** Points are a number, or words that sums pass over. */
  cells: Readonly<Record<TableColumn, string>>
}

export interface IndicatorTableSheet {
  name: string
  title: string
  rows: readonly IndicatorTableRow[]
}

/** 指标表: what an office keeps, a sheet for all classes or one for each. */
export interface IndicatorTable {
  title: string
  /** Made up for demonstration: every page then says so. */
  synthetic: boolean
  sheets: readonly IndicatorTableSheet[]
}
