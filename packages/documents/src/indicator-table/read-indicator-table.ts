import { tableColumns, type GivenRow, type GivenSheet, type GivenSum } from '@plumbline/scheme'
import { cellAddress } from '../workbook/address.ts'
import { viewSheet, type SheetView } from '../template/sheet-view.ts'
import { cellWords } from './cell-words.ts'
import { findHeader, type FoundHeader } from './find-header.ts'
import type { Sheet, Workbook } from '../workbook/workbook.ts'

const sumWords = /(?:合\s*计|小\s*计|总\s*计|^总\s*分)$/
const noteWords = /^(?:注|说明|备注|附注)\s*[:：0-9一二三]/

/** The sheets of a workbook that are indicator tables; hidden ones are not looked at. */
export const readIndicatorTable = ({ sheets }: Workbook): GivenSheet[] =>
  sheets
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap((sheet) => {
      const view = viewSheet(sheet)
      const header = findHeader(view)
      return header ? [readSheet(view, header)] : []
    })

function readSheet(view: SheetView, header: FoundHeader): GivenSheet {
  const rows: GivenRow[] = []
  const sums: GivenSum[] = []
  for (let at = header.last + 1; at <= view.sheet.rows; at++) {
    const sum = sumIn(view, at, header)
    if (sum) sums.push({ ...sum, after: rows.length })
    else if (continues(view, at, header)) addLines(view, at, { header, row: rows.at(-1) })
    else {
      const row = rowIn(view, at, { header, above: rows.at(-1) })
      if (row) rows.push(row)
    }
  }
  return { name: view.sheet.name, title: titleOf(view, header.first), rows, sums }
}

/** The last line above the header that is not a lone word such as 附件 1. */
function titleOf(view: SheetView, first: number): string {
  const lines = Array.from({ length: first - 1 }, (_, k) =>
    cellWords(firstCell(view.sheet, k + 1)).replace(/\s+/g, ''),
  )
  const longest = lines.filter((one) => !/^附(?:件|表)/.test(one)).toSorted((a, b) => b.length - a.length)
  return longest[0] ?? ''
}

const firstCell = (sheet: Sheet, row: number) =>
  sheet.cells.find((cell) => cell.row === row && cell.value !== null)

const words = (view: SheetView, row: number, col: number | undefined): string => {
  if (col === undefined) return ''
  const merge = view.mergeAt(row, col)
  return cellWords(merge ? view.cellAt(merge.top, merge.left) : view.cellAt(row, col))
}

/** 小计 or 合计 before the points, in a row that names no indicator: 年度总分 may well be the name of one. */
function sumIn(view: SheetView, at: number, { columns }: FoundHeader): Omit<GivenSum, 'after'> | undefined {
  const before = columns.points ?? columns.method ?? 1
  const name = words(view, at, columns.name)
  const labels = Array.from({ length: before - 1 }, (_, k) => words(view, at, k + 1))
  const label = labels.find((one) => one.length < 60 && sumWords.test(one))
  if (
    label === undefined ||
    (name !== '' && name !== label) ||
    (name === label && !wholly(view, at, columns))
  )
    return undefined
  return {
    label,
    points: words(view, at, columns.points),
    place: `${view.sheet.name} ${cellAddress(at, before)}`,
  }
}

/** The label is nothing but the word, or stands across the row. */
const wholly = (view: SheetView, at: number, { name }: FoundHeader['columns']) =>
  /^(?:合|小|总)\s*计$|^总\s*分$/.test(words(view, at, name)) || view.mergeAt(at, name!)?.left === 1

/** A name merged over several lines: those after the first only add to it. */
const continues = (view: SheetView, at: number, { columns }: FoundHeader): boolean => {
  const merge = view.mergeAt(at, columns.name!)
  return merge !== undefined && merge.top < at && merge.left === merge.right
}

function addLines(
  view: SheetView,
  at: number,
  { header, row }: { header: FoundHeader; row: GivenRow | undefined },
) {
  for (const key of tableColumns) {
    const col = header.columns[key]
    if (!row || col === undefined || view.mergeAt(at, col)?.top !== undefined) continue
    const more = words(view, at, col)
    if (more) row.cells[key] = [row.cells[key], more].filter(Boolean).join('\n')
  }
}

function rowIn(
  view: SheetView,
  at: number,
  { header, above }: { header: FoundHeader; above: GivenRow | undefined },
): GivenRow | undefined {
  const { columns } = header
  const name = words(view, at, columns.name)
  const across = view.mergeAt(at, columns.name!)
  const isNote =
    noteWords.test(cellWords(view.cellAt(at, 1))) ||
    (across !== undefined && across.right > columns.name! + 1)
  if (name === '' || isNote) return undefined
  const row: GivenRow = { boards: boardsOf(view, at, { columns, above }), cells: {}, places: {} }
  for (const key of tableColumns) {
    const col = columns[key]
    if (col === undefined) continue
    row.cells[key] = words(view, at, col)
    row.places[key] = `${view.sheet.name} ${cellAddress(at, col)}`
  }
  const leader = words(view, at, columns.leader)
  if (leader) row.cells.responsible = `${row.cells.responsible ?? ''}（${leader}）`
  return row
}

/** A board written once with empty cells below it counts for those too, as long as no board above it changed. */
function boardsOf(
  view: SheetView,
  at: number,
  { columns, above }: { columns: FoundHeader['columns']; above: GivenRow | undefined },
): string[] {
  const cols = [columns.board, columns.board2, columns.board3].filter((col) => col !== undefined)
  const said = cols.map((col) => words(view, at, col).replace(/\s*\n\s*/g, ''))
  if (said.length > 0 && said[0] === '') said[0] = above?.boards[0] ?? ''
  const boards = said.filter((name) => name !== '')
  return boards.length > 0 ? boards : ['考核指标']
}
