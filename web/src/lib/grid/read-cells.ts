import type { FormRow } from '@plumbline/contract'
import type { CellInput } from '@plumbline/core/schemas'
import type { Scheme } from '@plumbline/scheme'
import { findField } from '@plumbline/scheme/walk'
import { readFigure } from '#lib/figures.ts'
import { say } from '#lib/words/text.ts'
import { cellName, sheetOf } from './form-sheet.ts'
import { cellAddress, placeOf, type GridValues } from './model.ts'

export interface ReadCells {
  cells: CellInput[]
  /** What must be put right, by cell name. */
  wrong: Record<string, string>
  /** What a person should confirm: most likely another unit of measure. */
  questions: string[]
}

/** Typed text → figures. Blank is left out, a dash is kept as «no figure», anything unreadable is named with its address. */
export function readCells(rows: readonly FormRow[], scheme: Scheme, typed: GridValues): ReadCells {
  const sheet = sheetOf(rows)
  const read: ReadCells = { cells: [], wrong: {}, questions: [] }
  for (const row of rows) {
    const name = cellName(row)
    const address = cellAddress(sheet, placeOf(sheet, name) ?? { row: 0, column: 0 })
    const { value, blank, problem } = readFigure({ address, value: typed[name] ?? '' }, limitsOf(row, scheme))
    if (problem?.severity === 'error') read.wrong[name] = say(problem.message)
    else if (problem?.severity === 'question') read.questions.push(say(problem.message))
    if (value !== null || blank === 'declared')
      read.cells.push({ indicator: row.indicator, field: row.field, value })
  }
  return read
}

function limitsOf(row: FormRow, scheme: Scheme) {
  const field = findField(scheme, row.field, row.indicator)
  return {
    unit: row.unit,
    decimals: row.decimals,
    previous: row.previous,
    ...(field?.min === undefined ? {} : { min: field.min }),
    ...(field?.max === undefined ? {} : { max: field.max }),
  }
}
