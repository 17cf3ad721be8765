import { inertText } from '../words/inert-text.ts'
import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx'

type Value = string | number | null

export interface Grid {
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
  /** Text is made inert on the way in; rows and columns count from 1. */
  put(row: number, col: number, value: Value, style: CellStyle): void
  putFormula(
    at: { row: number; col: number },
    formula: string,
    result: { value: Value; style: CellStyle },
  ): void
  /** Puts a value across a merged range; its borders need every cell to be styled. */
  span(
    range: { row: number; col: number; lastCol: number; lastRow?: number },
    value: Value,
    style: CellStyle,
  ): void
}

/** A sheet being written, cell by cell. */
export function createGrid(): Grid {
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const set = (row: number, col: number, cell: Partial<Cell>) => void cells.set(`${row - 1},${col - 1}`, cell)

  function put(row: number, col: number, value: Value, style: CellStyle): void {
    set(row, col, { value: typeof value === 'string' ? inertText(value) : value, style })
  }

  return {
    cells,
    merges,
    put,
    putFormula({ row, col }, formula, { value, style }) {
      set(row, col, { value: null, formula, formulaResult: value ?? '', style })
    },
    span({ row, col, lastCol, lastRow = row }, value, style) {
      for (let r = row; r <= lastRow; r++) {
        for (let c = col; c <= lastCol; c++) put(r, c, r === row && c === col ? value : null, style)
      }
      if (lastCol > col || lastRow > row) {
        merges.push({ startRow: row - 1, startCol: col - 1, endRow: lastRow - 1, endCol: lastCol - 1 })
      }
    },
  }
}
