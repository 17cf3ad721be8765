import { headingOf, levelOf, type Heading } from './table-headings.ts'
import type { SheetView } from '../template/sheet-view.ts'

export interface FoundHeader {
  first: number
  last: number
  columns: Partial<Record<Heading, number>>
}

const deepest = 40
/** A row with so many headings begins the header. */
const enough = 3

function headingsIn(view: SheetView, row: number): number {
  const found = new Set<Heading>()
  for (let col = 1; col <= view.sheet.columns; col++) {
    const heading = headingOf(view.textAt(row, col))
    if (heading) found.add(heading)
  }
  return found.size
}

/** Lines below it that are header too: merged down from it, or headings again and no figures. */
function lastRow(view: SheetView, first: number): number {
  let last = first
  for (let col = 1; col <= view.sheet.columns; col++)
    last = Math.max(last, view.mergeAt(first, col)?.bottom ?? first)
  return Math.min(last, first + 3)
}

/** The words of a column from its lowest line up: 考核指标 over 一级指标 and 二级指标. */
function wordsOf(view: SheetView, col: number, { first, last }: { first: number; last: number }): string[] {
  const words: string[] = []
  for (let row = last; row >= first; row--) words.push(view.textAt(row, col))
  return words
}

function columnsIn(view: SheetView, rows: { first: number; last: number }): FoundHeader['columns'] {
  const columns: FoundHeader['columns'] = {}
  const levels = new Map<number, number>()
  for (let col = 1; col <= view.sheet.columns; col++) {
    const words = wordsOf(view, col, rows)
    const level = words.map(levelOf).find((one) => one !== undefined)
    if (level !== undefined) levels.set(level, levels.get(level) ?? col)
    const heading = words.map(headingOf).find((one) => one !== undefined)
    if (heading && level === undefined) columns[heading] ??= col
  }
  return { ...columns, ...levelled(levels, columns) }
}

/** The deepest level names the indicator where no other column does, those above it are boards. */
function levelled(
  levels: ReadonlyMap<number, number>,
  { name }: FoundHeader['columns'],
): FoundHeader['columns'] {
  const all = [...levels].toSorted(([a], [b]) => a - b).map(([, col]) => col)
  const boards = name === undefined ? all.slice(0, -1) : all
  const [board, board2, board3] = boards
  return {
    ...(name === undefined && all.length > 0 ? { name: all.at(-1)! } : {}),
    ...(board === undefined ? {} : { board }),
    ...(board2 === undefined ? {} : { board2 }),
    ...(board3 === undefined ? {} : { board3 }),
  }
}

/** The header wherever it stands: below titles, over one line or several. Undefined for a sheet that is no indicator table. */
export function findHeader(view: SheetView): FoundHeader | undefined {
  for (let first = 1; first <= Math.min(view.sheet.rows, deepest); first++) {
    if (headingsIn(view, first) < enough) continue
    const rows = { first, last: lastRow(view, first) }
    const columns = columnsIn(view, rows)
    if (columns.name !== undefined && (columns.points ?? columns.method) !== undefined)
      return { ...rows, columns }
  }
  return undefined
}
