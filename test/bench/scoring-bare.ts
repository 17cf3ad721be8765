import type { Month } from './scoring-month.ts'

const units = 100_000_000

/** The engine's quantising, written out again: halves away from zero, just below a half counts as the half. */
function quantise(score: number): number {
  const size = Math.abs(score) * units
  const rounded = Math.floor(size + 0.5 + Math.min(size * 2 ** -49, 2 ** -9))
  return score < 0 && rounded > 0 ? -rounded : rounded
}

interface Column {
  values: Float64Array
  targets: Float64Array
}

function completion(out: Float64Array, { values, targets }: Column, gone: number): void {
  for (let row = 0; row < out.length; row++) {
    const points = quantise((values[row]! / ((targets[row]! * gone) / 12)) * 100)
    out[row] = points < 0 ? 0 : points > 120 * units ? 120 * units : points
  }
}

function minmax(out: Float64Array, values: Float64Array): void {
  let [least, most] = [Infinity, -Infinity]
  for (let row = 0; row < values.length; row++) {
    if (values[row]! < least) least = values[row]!
    if (values[row]! > most) most = values[row]!
  }
  for (let row = 0; row < out.length; row++)
    out[row] = quantise(((values[row]! - least) / (most - least)) * 100)
}

/** Equal weights, as the made scheme has them. */
function mean(out: Float64Array, columns: readonly Float64Array[]): void {
  for (let row = 0; row < out.length; row++) {
    let [sum, carried] = [0, 0]
    for (let k = 0; k < columns.length; k++) {
      const points = columns[k]![row]!
      if (Number.isNaN(points)) continue
      sum += points
      carried += 1
    }
    const [whole, rest] = [Math.floor(sum / carried), sum % carried]
    out[row] = rest * 2 >= carried ? whole + 1 : whole
  }
}

function places(totals: Float64Array): { ranks: Int32Array; lights: Uint8Array } {
  const order = Float64Array.from(totals, (total) => -total).sort()
  const ranks = new Int32Array(totals.length)
  const lights = new Uint8Array(totals.length)
  for (let row = 0; row < totals.length; row++) {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (order[middle]! < -totals[row]!) low = middle + 1
      else high = middle
    }
    ranks[row] = low + 1
    lights[row] = low + 1 > totals.length - 3 ? 1 : low < 10 ? 2 : 3
  }
  return { ranks, lights }
}

/** The columns of one month as bare numbers, one per indicator; targets where it is held against one. */
interface Bare {
  month: number
  rows: number
  inputs: { values: Float64Array; targets: Float64Array | undefined }[]
  /** Indexes of the indicators in each board. */
  boards: number[][]
}

export function bareOf({ size: { month, rows }, sheet, question }: Month): Bare {
  const numbers = (indicator: string, field: string) => {
    const column = sheet.columns.find((one) => one.indicator === indicator && one.field === field)
    return column && Float64Array.from(column.values, (value) => (value == null ? Number.NaN : Number(value)))
  }
  const { boards } = question.scheme
  const inputs = boards
    .flatMap((board) => board.indicators)
    .map(({ id }) => ({ values: numbers(id, 'value')!, targets: numbers(id, 'target') }))
  let next = 0
  return { month, rows, inputs, boards: boards.map((board) => board.indicators.map(() => next++)) }
}

/** What a patient person would write for this one scheme: the same arithmetic over typed arrays, and nothing else. */
export function scoreBare({ inputs, boards, month, rows }: Bare) {
  const made = boards.map((board) => {
    const columns = board.map((index) => {
      const { values, targets } = inputs[index]!
      const out = new Float64Array(rows)
      if (targets) completion(out, { values, targets }, month)
      else minmax(out, values)
      return out
    })
    const points = new Float64Array(rows)
    mean(points, columns)
    return points
  })
  const totals = new Float64Array(rows)
  mean(totals, made)
  return { totals, ...places(totals) }
}
