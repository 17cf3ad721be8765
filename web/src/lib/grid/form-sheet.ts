import type { FormRow } from '@plumbline/contract'
import * as m from '#lib/paraglide/messages.js'
import { basisWord } from '#lib/words/scheme.ts'
import { say } from '#lib/words/text.ts'
import type { GridRow, GridSheet, GridValues } from './model.ts'

/** Where the figures stand in the downloaded template, so that an address means one cell in both. */
const firstRow = 6

export const cellName = (row: Pick<FormRow, 'indicator' | 'field'>) => `${row.indicator}.${row.field}`

/** 指标, or 指标：数据 where an indicator asks for several. */
export function rowName(row: Pick<FormRow, 'indicatorName' | 'fieldName'>): string {
  const [indicator, field] = [say(row.indicatorName), say(row.fieldName)]
  return indicator === field ? indicator : m.indicator_field({ indicator, field })
}

/** The unit's form as the sheet of the template, up to the column one fills. */
export function sheetOf(rows: readonly FormRow[]): GridSheet {
  const columns = [
    { name: m.number(), minor: true },
    { name: m.board(), minor: true },
    { name: m.indicator() },
    { name: m.unit_of_measure() },
    { name: m.basis(), minor: true },
    { name: m.previous_value() },
    { name: m.target_value(), minor: true },
    { name: m.current_value() },
  ]
  return { columns, rows: rows.map(gridRow) }
}

function gridRow(row: FormRow, index: number): GridRow {
  const fixed = (text: string) => ({ kind: 'fixed' as const, text })
  const figure = (text: string | null) => ({ kind: 'fixed' as const, text: text ?? '', number: true })
  return {
    number: firstRow + index,
    cells: [
      fixed(String(index + 1)),
      fixed(say(row.boardName)),
      fixed(rowName(row)),
      fixed(row.unit),
      fixed(basisWord(row.basis)),
      figure(row.previous),
      figure(row.target),
      { kind: 'open', name: cellName(row), label: rowName(row) },
    ],
  }
}

/** What is saved, as it is typed: a dash says that there is no figure. */
export const valuesOf = (rows: readonly FormRow[]): GridValues =>
  Object.fromEntries(rows.map((row) => [cellName(row), row.current ?? (row.stated ? '—' : '')]))
