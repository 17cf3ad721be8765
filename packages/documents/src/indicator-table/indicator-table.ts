/** What can be written of one indicator beside its boards; keys are those of the reader's columns too. */
export const tableKeys = [
  'name',
  'unit',
  'points',
  'method',
  'target',
  'responsible',
  'frequency',
  'source',
  'note',
] as const
export type TableKey = (typeof tableKeys)[number]

export interface IndicatorTableRow {
  /** Names of the boards around it, the outermost first. */
  boards: readonly string[]
  /** Points are a number, or words that sums pass over. */
  cells: Readonly<Record<TableKey, string>>
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

/** A row as it was read: a column that is not there has no key, an empty cell ''. */
export interface ReadTableRow {
  boards: string[]
  cells: Partial<Record<TableKey, string>>
  /** '指标表 D17' of each cell. */
  places: Partial<Record<TableKey, string>>
}

export interface ReadTableSum {
  label: string
  after: number
  points: string
  place: string
}

export interface ReadTableSheet {
  name: string
  title: string
  rows: ReadTableRow[]
  sums: ReadTableSum[]
}
