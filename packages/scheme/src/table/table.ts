import type { Problem } from '../problem.ts'
import type { Origin, Scheme, Text } from '../schema.ts'

/** What an indicator table (指标表) says of one indicator, in the order it is printed. */
export const tableColumns = [
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
export type TableColumn = (typeof tableColumns)[number]

export interface TableRow {
  indicator: string
  /** Names of the boards around it, the outermost first. */
  boards: string[]
  cells: Record<TableColumn, string>
}

/** One sheet: every class, or one of them where classes differ. */
export interface TableSheet {
  name: string
  title: string
  classes: string[]
  rows: TableRow[]
}

/** A row as somebody wrote it. A column that is not there says nothing; '' is an empty cell. */
export interface GivenRow {
  boards: string[]
  cells: Partial<Record<TableColumn, string>>
  /** '指标表 D17' of each cell. */
  places: Partial<Record<TableColumn, string>>
}

/** 小计 or 合计: the points it shows. `label` is what stands before it; the rows it closes are those above it. */
export interface GivenSum {
  label: string
  /** So many rows of the sheet stand above. */
  after: number
  points: string
  place: string
}

export interface GivenSheet {
  name: string
  title: string
  /** Points are written in %, or as shares of 1. */
  rows: GivenRow[]
  sums: GivenSum[]
}

/** What came of a table. Every guess is an assumption of the scheme, every cell not understood a problem with its address. */
export interface Drafted {
  scheme: Scheme | undefined
  problems: Problem[]
  /** The guesses again, each with its place in the scheme. */
  assumed: Origin[]
  /** Ids of indicators that no row speaks of. */
  gone: string[]
  /** 'gdp.points' … what the table changed or added. */
  changed: string[]
}

/** A workbook takes at most 31 characters and none of these as the name of a sheet. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || '指标表'

export const same = (zh: string): Text => ({ zh, en: zh })

/** Texts compare without blanks at their ends, line endings and characters a workbook cannot carry. */
export const plain = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n')
    .trim()
