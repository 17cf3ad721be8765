import { linesNeeded } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import { boardDepth, type PrintedColumn } from './table-columns.ts'
import { tableStyles } from './table-styles.ts'
import type { Grid } from '../sheet/grid.ts'
import type { IndicatorTableRow } from './indicator-table.ts'

interface Body {
  rows: readonly IndicatorTableRow[]
  columns: readonly PrintedColumn[]
  firstRow: number
}
interface Put {
  lastRow: number
  heights: [number, { height: number }][]
}

const isNumber = (text: string) => /^\d+(?:\.\d+)?$/.test(text)

/** Rows of one outermost board, then its 小计; at the end the 合计 of all 小计. */
export function putRows(grid: Grid, { rows, columns, firstRow }: Body): Put {
  const heights: Put['heights'] = []
  const sums: { at: number; points: number }[] = []
  let at = firstRow
  let number = 0
  for (const group of groupsOf(rows)) {
    const begin = at
    for (const row of group) {
      putRow(grid, at, { row, columns, number: (number += 1) })
      heights.push([at - 1, { height: heightOf(row, columns) }])
      at += 1
    }
    mergeBoards(grid, begin, group)
    const points = pointsOf(group)
    const formula = `SUM(${cell(columns, begin)}:${cell(columns, at - 1)})`
    putSum(grid, { at, columns, label: `${group[0]!.boards[0]} 小计`, formula, points })
    heights.push([at - 1, { height: 24 }])
    sums.push({ at, points })
    at += 1
  }
  const formula = sums.map((one) => cell(columns, one.at)).join('+') || '0'
  const points = sums.reduce((sum, one) => sum + one.points, 0)
  putSum(grid, { at, columns, label: '合计', formula, points: Number(points.toFixed(8)) })
  heights.push([at - 1, { height: 26 }])
  return { lastRow: at, heights }
}

const pointsColumn = (columns: readonly PrintedColumn[]) =>
  columns.findIndex(({ key }) => key === 'points') + 1
const cell = (columns: readonly PrintedColumn[], row: number) =>
  `${columnLetters(pointsColumn(columns))}${row}`

const pointsOf = (rows: readonly IndicatorTableRow[]) =>
  Number(
    rows.reduce((sum, { cells: { points } }) => sum + (isNumber(points) ? Number(points) : 0), 0).toFixed(8),
  )

/** Neighbours under the same outermost board. */
function groupsOf(rows: readonly IndicatorTableRow[]): IndicatorTableRow[][] {
  const groups: IndicatorTableRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && last[0]!.boards[0] === row.boards[0]) last.push(row)
    else groups.push([row])
  }
  return groups
}

function putRow(
  grid: Grid,
  at: number,
  { row, columns, number }: { row: IndicatorTableRow; columns: readonly PrintedColumn[]; number: number },
): void {
  let level = 0
  for (const [i, { key, align }] of columns.entries()) {
    const style = align === 'center' ? tableStyles.center : tableStyles.text
    if (key === 'number') grid.put(at, i + 1, number, style)
    else if (key === 'board') grid.put(at, i + 1, row.boards[level++] ?? null, tableStyles.board)
    else if (key === 'points' && isNumber(row.cells.points))
      grid.put(at, i + 1, Number(row.cells.points), style)
    else grid.put(at, i + 1, row.cells[key] || null, style)
  }
}

/** Longer runs are cut into even pieces that each show the name: a page holds about twenty rows. */
const longestRun = 15

/** Equal neighbours of a level become one cell, as long as all levels above are equal too. */
function mergeBoards(grid: Grid, begin: number, group: readonly IndicatorTableRow[]): void {
  for (let level = 0; level < boardDepth(group); level++)
    for (const { from, length } of runsOf(group, level)) {
      const name = group[from]!.boards[level]
      const piece = Math.ceil(length / Math.ceil(length / longestRun))
      for (let k = 0; name !== undefined && k < length; k += piece) {
        const row = begin + from + k
        const lastRow = row + Math.min(piece, length - k) - 1
        grid.span({ row, lastRow, col: 2 + level, lastCol: 2 + level }, name, tableStyles.board)
      }
    }
}

function runsOf(group: readonly IndicatorTableRow[], level: number): { from: number; length: number }[] {
  const way = (k: number) => JSON.stringify(group[k]!.boards.slice(0, level + 1))
  const starts = group.flatMap((_, k) => (k === 0 || way(k) !== way(k - 1) ? [k] : []))
  return starts.map((from, k) => ({ from, length: (starts[k + 1] ?? group.length) - from }))
}

interface Sum {
  at: number
  columns: readonly PrintedColumn[]
  label: string
  formula: string
  points: number
}

function putSum(grid: Grid, { at, columns, label, formula, points }: Sum): void {
  const col = pointsColumn(columns)
  grid.span({ row: at, col: 1, lastCol: col - 1 }, label, tableStyles.sum)
  grid.putFormula({ row: at, col }, formula, { value: points, style: tableStyles.sum })
  for (let c = col + 1; c <= columns.length; c++) grid.put(at, c, null, tableStyles.sum)
}

/** Wrapped text needs its lines; merged cells do not grow by themselves. */
function heightOf(row: IndicatorTableRow, columns: readonly PrintedColumn[]): number {
  const lines = columns.map(({ key, width, align }) => {
    if (key === 'number') return 1
    const room = width - (align === 'left' ? 4 : 2)
    if (key === 'board') return Math.max(1, ...row.boards.map((name) => linesNeeded(name, room)))
    return linesNeeded(row.cells[key], room)
  })
  return Math.min(409, 10 + 15 * Math.max(...lines))
}
