import { parseDecimal } from '../numbers/parse-decimal.ts'
import type { Fact } from '../types.ts'

/** One field of one indicator in one period, a row per subject. */
interface FactColumn {
  text: (string | undefined)[]
  /** NaN where there is nothing or nothing readable. */
  numbers: Float64Array
  /** Rows for which two different values came in. */
  clashes: Set<number>
}

interface FactPlace {
  indicator: string
  field: string
  period: string
}
export interface FactIndex {
  column(place: FactPlace): FactColumn
}

type Tree = Map<string, Map<string, Map<string, FactColumn>>>

const emptyColumn = (rows: number): FactColumn => ({
  text: new Array<string | undefined>(rows).fill(undefined),
  numbers: new Float64Array(rows).fill(Number.NaN),
  clashes: new Set(),
})

function grow<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}

function enter(column: FactColumn, row: number, value: string): void {
  const before = column.text[row]
  // Two different answers to one question: neither is taken, whichever came first.
  if (before !== undefined && before !== value) column.clashes.add(row)
  column.text[row] = value
  column.numbers[row] = column.clashes.has(row) ? Number.NaN : parseDecimal(value)
}

/** Files each fact once, so that every look-up after is by column. An empty value is no value. */
export function indexFacts(
  facts: Iterable<Fact>,
  subjects: readonly string[],
  periods: readonly string[],
): FactIndex {
  const rows = new Map(subjects.map((id, row) => [id, row]))
  const tree: Tree = new Map(periods.map((period) => [period, new Map()]))
  for (const { subject, indicator, field, period, value } of facts) {
    const row = rows.get(subject)
    const indicators = tree.get(period)
    if (row === undefined || indicators === undefined || value === '') continue
    const fields = grow(indicators, indicator, () => new Map<string, FactColumn>())
    enter(
      grow(fields, field, () => emptyColumn(subjects.length)),
      row,
      value,
    )
  }
  const nothing = emptyColumn(subjects.length)
  return { column: ({ indicator, field, period }) => tree.get(period)?.get(indicator)?.get(field) ?? nothing }
}
