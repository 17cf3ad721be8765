import type { Fact } from '../types.ts'
import { emptyColumn, enterEdition, tabulateFacts } from './fact-table.ts'
import type { FactColumn, FactPlace, FactTable } from './fact-table.ts'

export interface FactIndex {
  /** A row per subject asked for; an empty column where no such figure came in. */
  column(place: FactPlace): FactColumn
  /** The same for a figure of the whole area: what was filed for everybody stands in every row, beside a row's own it is a clash. */
  area(place: FactPlace): FactColumn
}

const isTable = (facts: Iterable<Fact> | FactTable): facts is FactTable => 'columns' in facts

/** Where each subject stands in the table; undefined when they stand there in the same order and nothing need be moved. */
function rowsIn(table: FactTable, subjects: readonly string[]): Int32Array | undefined {
  const same =
    subjects.length === table.subjects.length && subjects.every((id, k) => id === table.subjects[k])
  if (same) return undefined
  const rows = new Map(table.subjects.map((id, row) => [id, row]))
  return Int32Array.from(subjects, (id) => rows.get(id) ?? -1)
}

function moved(column: FactColumn, rows: Int32Array): FactColumn {
  const own = emptyColumn(column, rows.length)
  for (let row = 0; row < rows.length; row++) {
    const from = rows[row]!
    if (from < 0) continue
    own.text[row] = column.text[from]
    own.numbers[row] = column.numbers[from]!
    if (column.clashes.has(from)) own.clashes.add(row)
    const editions = column.editions.get(from)
    if (editions) own.editions.set(row, editions)
  }
  return own
}

// What a place is made of may hold anything; as JSON no two places read the same.
const keyOf = ({ indicator, field, period }: FactPlace) => JSON.stringify([indicator, field, period])

/** A row's own figure where there is one, and what was filed for everybody entered beside it. */
function spread(own: FactColumn, common: FactColumn | undefined, rows: number): FactColumn {
  if (common?.text[0] === undefined) return own
  const all: FactColumn = {
    ...own,
    text: [...own.text],
    numbers: own.numbers.slice(),
    clashes: new Set(own.clashes),
    editions: new Map([...own.editions].map(([row, editions]) => [row, [...editions]])),
  }
  const editions = common.editions.get(0) ?? [{ vintage: undefined, value: common.text[0] }]
  for (let row = 0; row < rows; row++) {
    for (const edition of editions) enterEdition(all, row, edition)
    if (common.clashes.has(0)) clash(all, row)
  }
  return all
}

function clash(column: FactColumn, row: number): void {
  column.clashes.add(row)
  column.numbers[row] = Number.NaN
}

/** Columns for these subjects in this order: facts are filed and parsed here, a table's columns are taken as they are. */
export function indexFacts(
  facts: Iterable<Fact> | FactTable,
  subjects: readonly string[],
  periods: readonly string[],
): FactIndex {
  const table = isTable(facts) ? facts : tabulateFacts(facts, subjects, periods)
  const rows = rowsIn(table, subjects)
  const kept = new Map(table.columns.map((column) => [keyOf(column), column]))
  const common = new Map(table.area.map((column) => [keyOf(column), column]))
  const ready = rows ? new Map<string, FactColumn>() : kept
  const column = (place: FactPlace) => {
    const key = keyOf(place)
    const found = ready.get(key)
    if (found) return found
    const source = kept.get(key)
    const made = source && rows ? moved(source, rows) : emptyColumn(place, subjects.length)
    ready.set(key, made)
    return made
  }
  return { column, area: (place) => spread(column(place), common.get(keyOf(place)), subjects.length) }
}
