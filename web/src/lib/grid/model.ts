/** A sheet as shown: every position is either fixed text or a cell one may type into. */
export type GridCell =
  { kind: 'fixed'; text: string; number?: boolean } | { kind: 'open'; name: string; label: string }

export interface GridRow {
  /** Its number in the template, so that «D17» means the same here and in Excel. */
  number: number
  cells: readonly GridCell[]
}

interface GridColumn {
  name: string
  /** Left out on a phone. */
  minor?: boolean
}

export interface GridSheet {
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
}

/** What has been typed, by cell name. */
export type GridValues = Readonly<Record<string, string>>

export interface GridPlace {
  row: number
  column: number
}

/** columnLetters(0) → 'A', columnLetters(26) → 'AA' */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26))
}

export function cellAddress({ rows }: GridSheet, { row, column }: GridPlace): string {
  // Below the table the numbers go on, as they do in Excel.
  const below = (rows.at(-1)?.number ?? 0) + row - rows.length + 1
  return columnLetters(column) + (rows[row]?.number ?? below)
}

export const cellAt = (sheet: GridSheet, place: GridPlace): GridCell | undefined =>
  sheet.rows[place.row]?.cells[place.column]

export function placeOf(sheet: GridSheet, name: string): GridPlace | undefined {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell.kind === 'open' && cell.name === name)
    if (column >= 0) return { row, column }
  }
  return undefined
}

const ways = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
} as const satisfies Record<string, GridPlace>
export type GridKey = keyof typeof ways
export const isGridKey = (key: string): key is GridKey => Object.hasOwn(ways, key)

/** The next cell one may type into in that direction, skipping fixed ones; undefined at the edge. */
export function nextOpen(sheet: GridSheet, from: GridPlace, key: GridKey): GridPlace | undefined {
  const way = ways[key]
  let place = { row: from.row + way.row, column: from.column + way.column }
  for (let cell = cellAt(sheet, place); cell; cell = cellAt(sheet, place)) {
    if (cell.kind === 'open') return place
    place = { row: place.row + way.row, column: place.column + way.column }
  }
  return undefined
}
