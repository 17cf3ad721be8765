import { parseDecimal } from '../numbers/parse-decimal.ts'
import type { Fact } from '../types.ts'

/** Which figure a column holds. */
export interface FactPlace {
  indicator: string
  field: string
  period: string
}

/** One field of one indicator in one period, a row per subject. */
export interface FactColumn extends FactPlace {
  /** As it was entered; of two different values the one met last. */
  text: (string | undefined)[]
  /** The same parsed; NaN where there is nothing, nothing readable, or two different values. */
  numbers: Float64Array
  /** Rows for which two different values came in. */
  clashes: Set<number>
}

/** Figures as they are kept: a column of decimal strings per field, a row per subject; null = no figure. */
export interface FactSheet {
  subjects: readonly string[]
  columns: readonly (FactPlace & { values: readonly (string | null | undefined)[] })[]
}

/** Figures parsed once, to be scored from many times; made by `tabulateFacts`, read-only. */
export interface FactTable {
  /** In the order of ids, each once. */
  subjects: readonly string[]
  columns: readonly FactColumn[]
}

type Tree = Map<string, Map<string, Map<string, FactColumn>>>

function grow<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

export const emptyColumn = (place: FactPlace, rows: number): FactColumn => ({
  ...place,
  text: new Array<string | undefined>(rows).fill(undefined),
  numbers: new Float64Array(rows).fill(Number.NaN),
  clashes: new Set(),
})

function enter(column: FactColumn, row: number, value: string): void {
  const before = column.text[row]
  if (before === value) return
  // Two different answers to one question: neither is taken, whichever came first.
  if (before !== undefined) column.clashes.add(row)
  column.text[row] = value
  column.numbers[row] = before === undefined ? parseDecimal(value) : Number.NaN
}

function enterSheet(sheet: FactSheet, { rows, at }: Filing): void {
  const places = sheet.subjects.map((subject) => rows.get(subject))
  for (const { values, indicator, field, period } of sheet.columns) {
    const column = at({ indicator, field, period })
    for (let index = 0; column && index < places.length; index++) {
      const [row, value] = [places[index], values[index]]
      if (row !== undefined && value) enter(column, row, value)
    }
  }
}

function enterFacts(facts: Iterable<Fact>, { rows, at }: Filing): void {
  for (const fact of facts) {
    const row = rows.get(fact.subject)
    if (row === undefined || fact.value === '') continue
    const column = at(fact)
    if (column) enter(column, row, fact.value)
  }
}

interface Filing {
  rows: ReadonlyMap<string, number>
  /** The column of a place, new where there is none yet; undefined for a period nobody asks for. */
  at(place: FactPlace): FactColumn | undefined
}

const isSheet = (facts: Iterable<Fact> | FactSheet): facts is FactSheet => 'columns' in facts

/**
 * Facts filed by column and parsed, so that twelve months or a thousand draws parse nothing again. Facts of subjects not named are left
 * aside, and of periods not named where `periods` are given. An empty value is no value; what is not a decimal string stays as text
 * without a number; two different values for one field of a subject are a clash and neither is taken. Never throws.
 * tabulateFacts([{ subject: 'u1', indicator: 'gdp', field: 'v', period: '2026-10', value: '92' }], ['u1']).columns[0].numbers[0] = 92.
 */
export function tabulateFacts(
  facts: Iterable<Fact> | FactSheet,
  subjects: readonly string[],
  periods?: readonly string[],
): FactTable {
  const ids = [...new Set(subjects)].sort()
  const wanted = periods && new Set(periods)
  const tree: Tree = new Map()
  const columns: FactColumn[] = []
  const at = ({ indicator, field, period }: FactPlace) => {
    if (wanted && !wanted.has(period)) return undefined
    const indicators = grow(tree, period, () => new Map<string, Map<string, FactColumn>>())
    const fields = grow(indicators, indicator, () => new Map<string, FactColumn>())
    const found = fields.get(field)
    if (found) return found
    const made = emptyColumn({ indicator, field, period }, ids.length)
    fields.set(field, made)
    columns.push(made)
    return made
  }
  const filing = { rows: new Map(ids.map((id, row) => [id, row])), at }
  if (isSheet(facts)) enterSheet(facts, filing)
  else enterFacts(facts, filing)
  return { subjects: ids, columns }
}
