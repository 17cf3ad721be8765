import type { Scheme } from '../schema.ts'
import { tableOf } from './table-of.ts'
import { tableColumns, type GivenSheet, type TableColumn } from './table.ts'

const placesOf = (row: number, sheet: string) =>
  Object.fromEntries(
    tableColumns.map((column, k) => [column, `${sheet} ${String.fromCharCode(67 + k)}${row}`]),
  )

/** The table of a scheme as if it had been printed and read again; `change` may write into it. */
export function givenTable(scheme: Scheme, change: (sheets: GivenSheet[]) => void = () => {}): GivenSheet[] {
  const sheets = tableOf(scheme).map(({ name, title, rows }) => ({
    name,
    title,
    rows: rows.map(({ boards, cells }, k) => ({
      boards: [...boards],
      cells: { ...cells },
      places: placesOf(k + 3, name),
    })),
    sums: [],
  }))
  change(sheets)
  return sheets
}

/** A table as somebody made it: rows of board, name and the columns given. */
export function handTable(rows: (Partial<Record<TableColumn, string>> & { board: string })[]): GivenSheet[] {
  return [
    {
      name: '指标表',
      title: '示范区2026年考核指标表',
      rows: rows.map(({ board, ...cells }, k) => ({
        boards: board.split('/'),
        cells,
        places: placesOf(k + 3, '指标表'),
      })),
      sums: [],
    },
  ]
}
