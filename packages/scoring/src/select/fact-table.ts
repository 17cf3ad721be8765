import type { Vintage } from '@plumbline/scheme'
import { parseDecimal } from '../numbers/parse-decimal.ts'
import type { Fact } from '../types.ts'
import { countingValue, type Edition } from './editions.ts'

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
  /** For rows with a stated vintage, all that came in, each once. */
  editions: Map<number, Edition[]>
}

/** Figures as they are kept: a column of decimal strings per field, a row per subject; null = no figure. */
export interface FactSheet {
  subjects: readonly string[]
  columns: readonly (FactPlace & {
    values: readonly (string | null | undefined)[]
    /** Beside each value its vintage, where any is stated. */
    vintages?: readonly (Vintage | null | undefined)[] | undefined
  })[]
}

/** Figures parsed once, to be scored from many times; made by `tabulateFacts`, read-only. */
export interface FactTable {
  /** In the order of ids, each once. */
  subjects: readonly string[]
  columns: readonly FactColumn[]
  /** One row each: what was filed for everybody (`*`), for fields that are one for the whole area. */
  area: readonly FactColumn[]
}

/** The subject of a figure that is one for everybody. */
export const everybody = '*'

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
  editions: new Map(),
})

function enter(column: FactColumn, row: number, value: string): void {
  const before = column.text[row]
  if (before === value) return
  // Two different answers to one question: neither is taken, whichever came first.
  if (before !== undefined) column.clashes.add(row)
  column.text[row] = value
  column.numbers[row] = before === undefined ? parseDecimal(value) : Number.NaN
}

/** The same for a value that may state a vintage, or come beside one that does. */
export function enterEdition(column: FactColumn, row: number, edition: Edition): void {
  const before = column.text[row]
  const known = column.editions.get(row)
  if (edition.vintage === undefined && !known) return enter(column, row, edition.value)
  // Two values without a vintage contradict each other, whatever comes beside them.
  if (!known && column.clashes.has(row)) return
  const all = known ?? (before === undefined ? [] : [{ vintage: undefined, value: before }])
  if (all.some(({ vintage, value }) => vintage === edition.vintage && value === edition.value)) return
  all.push(edition)
  column.editions.set(row, all)
  const value = countingValue(all)
  if (value === undefined) column.clashes.add(row)
  else column.clashes.delete(row)
  column.text[row] = value ?? edition.value
  column.numbers[row] = value === undefined ? Number.NaN : parseDecimal(value)
}

function enterStated(column: FactColumn, row: number, value: string, vintage: Vintage | undefined): void {
  if (vintage === undefined && column.editions.size === 0) enter(column, row, value)
  else enterEdition(column, row, { vintage, value })
}

function enterSheet(sheet: FactSheet, { rows, at, area }: Filing): void {
  const places = sheet.subjects.map((subject) => rows.get(subject))
  const common = rows.has(everybody) ? -1 : sheet.subjects.indexOf(everybody)
  for (const { values, vintages, indicator, field, period } of sheet.columns) {
    const place = { indicator, field, period }
    // At −1 there is nothing.
    const ofAll = values[common]
    const areaColumn = ofAll ? area(place) : undefined
    if (ofAll && areaColumn) enterStated(areaColumn, 0, ofAll, vintages?.[common] ?? undefined)
    const column = at(place)
    for (let index = 0; column && index < places.length; index++) {
      const [row, value] = [places[index], values[index]]
      if (row === undefined || !value) continue
      enterStated(column, row, value, vintages?.[index] ?? undefined)
    }
  }
}

function enterFacts(facts: Iterable<Fact>, { rows, at, area }: Filing): void {
  for (const fact of facts) {
    const row = rows.get(fact.subject)
    if (fact.value === '' || (row === undefined && fact.subject !== everybody)) continue
    const column = row === undefined ? area(fact) : at(fact)
    if (column) enterStated(column, row ?? 0, fact.value, fact.vintage)
  }
}

/** The column of a place, new where there is none yet; undefined for a period nobody asks for. */
type ColumnAt = (place: FactPlace) => FactColumn | undefined

interface Filing {
  rows: ReadonlyMap<string, number>
  at: ColumnAt
  area: ColumnAt
}

/** Columns of so many rows, made as they are met. */
function cabinet(
  rows: number,
  wanted: ReadonlySet<string> | undefined,
): { columns: FactColumn[]; at: ColumnAt } {
  const tree: Tree = new Map()
  const columns: FactColumn[] = []
  const at = ({ indicator, field, period }: FactPlace) => {
    if (wanted && !wanted.has(period)) return undefined
    const indicators = grow(tree, period, () => new Map<string, Map<string, FactColumn>>())
    const fields = grow(indicators, indicator, () => new Map<string, FactColumn>())
    const found = fields.get(field)
    if (found) return found
    const made = emptyColumn({ indicator, field, period }, rows)
    fields.set(field, made)
    columns.push(made)
    return made
  }
  return { columns, at }
}

const isSheet = (facts: Iterable<Fact> | FactSheet): facts is FactSheet => 'columns' in facts

/**
 * Facts filed by column and parsed, so that twelve months or a thousand draws parse nothing again. Facts of subjects not named are left
 * aside but those of everybody (`*`), and of periods not named where `periods` are given. An empty value is no value; what is not a decimal string stays as text
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
  const [own, area] = [cabinet(ids.length, wanted), cabinet(1, wanted)]
  const filing = { rows: new Map(ids.map((id, row) => [id, row])), at: own.at, area: area.at }
  if (isSheet(facts)) enterSheet(facts, filing)
  else enterFacts(facts, filing)
  return { subjects: ids, columns: own.columns, area: area.columns }
}
