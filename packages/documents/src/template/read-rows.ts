import { figureProblem } from '../figures/figure-problem.ts'
import { readFigure } from '../figures/read-figure.ts'
import { cellAddress } from '../workbook/address.ts'
import { plainName } from './sheet-view.ts'
import { rowLabel } from './template-input.ts'
import type { FigureProblem } from '../figures/figure-problem.ts'
import type { FigureReading, FigureSpec } from '../figures/read-figure.ts'
import type { FoundTable } from './find-table.ts'

/** What one expected figure is called and must look like. */
export interface ExpectedRow extends FigureSpec {
  indicator: string
  field: string
  name: string
  indicatorName: string
  boardName: string
}

export interface FigureResult extends FigureReading {
  indicator: string
  field: string
  sheet: string
  /** Empty when the row was not found. */
  address: string
  remark: string
}

export interface ReadRows {
  figures: FigureResult[]
  /** Rows that look like data and belong to nobody. */
  notes: FigureProblem[]
}

const totals = /^(?:合计|小计|总计|累计|平均|注|说明|备注|填报|填表|审核|单位负责人|负责人|联系)/

/** Reads each expected figure from the row that names it, wherever that row now stands. */
export function readRows(table: FoundTable, expected: readonly ExpectedRow[]): ReadRows {
  const { rowsOf, notes } = matchRows(table, expected)
  return { figures: expected.map((row) => readOne(table, row, rowsOf.get(row) ?? [])), notes }
}

function matchRows(
  table: FoundTable,
  expected: readonly ExpectedRow[],
): { rowsOf: Map<ExpectedRow, number[]>; notes: FigureProblem[] } {
  const byLabel = Map.groupBy(expected, (row) => plainName(rowLabel(row)))
  const rowsOf = new Map<ExpectedRow, number[]>()
  const notes: FigureProblem[] = []
  for (let at = table.headerRow + 1; at <= table.view.sheet.rows; at++) {
    const label = table.view.textAt(at, table.columns.label)
    const candidates = byLabel.get(plainName(label)) ?? []
    const row = candidates.length > 1 ? narrow(table, at, candidates) : candidates[0]
    if (row) rowsOf.set(row, [...(rowsOf.get(row) ?? []), at])
    else if (isStrayData(table, at, label)) notes.push(strayNote(table, at, label))
  }
  return { rowsOf, notes }
}

/** Indicators of one name are told apart by board, then by unit. */
function narrow(table: FoundTable, at: number, candidates: readonly ExpectedRow[]): ExpectedRow | undefined {
  const { board, unit } = table.columns
  const shows = (col: number | undefined, text: string) =>
    col !== undefined && plainName(table.view.textAt(at, col)) === plainName(text)
  const inBoard = candidates.filter((row) => shows(board, row.boardName))
  const rest = inBoard.length > 0 ? inBoard : candidates
  return rest.length === 1 ? rest[0] : rest.find((row) => shows(unit, row.unit))
}

function readOne(table: FoundTable, row: ExpectedRow, rows: readonly number[]): FigureResult {
  const { view, columns } = table
  const base = { indicator: row.indicator, field: row.field, sheet: view.sheet.name }
  const at = rows[0]
  const addresses = rows.map((r) => cellAddress(r, columns.current))
  if (at === undefined || rows.length > 1) {
    const code = at === undefined ? 'row_missing' : 'row_repeated'
    const address = addresses[0] ?? ''
    const problem = figureProblem(code, { address, label: rowLabel(row), raw: addresses.join('、') })
    return { ...base, address, raw: '', value: null, remark: '', problem }
  }
  const address = addresses[0]!
  const reading = readFigure(view.cellAt(at, columns.current) ?? { address, value: null }, row)
  const remark = columns.remark ? (view.cellAt(at, columns.remark)?.value ?? '') : ''
  return { ...base, address, remark: String(remark).trim().slice(0, 500), ...reading }
}

function isStrayData(table: FoundTable, at: number, label: string): boolean {
  const value = table.view.cellAt(at, table.columns.current)?.value
  if (totals.test(plainName(label))) return false
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && /\d/.test(value) && label !== '' && label !== value)
  )
}

function strayNote(table: FoundTable, at: number, label: string): FigureProblem {
  return figureProblem('row_unknown', {
    address: cellAddress(at, table.columns.current),
    label: label || '（空）',
  })
}
