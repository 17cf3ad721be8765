import type { Board, Indicator, Scheme } from '@plumbline/scheme'

// The arithmetic once more, as slowly and plainly as it can be said: exact fractions of bigints, one subject after another, no columns.

/** Numerator over denominator, the latter above zero. */
type Ratio = readonly [bigint, bigint]
type Values = Record<string, Record<string, string>>

const units = 100_000_000n
const whole = (n: number): Ratio => [BigInt(n), 1n]
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d]
const less = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]]
const over = (a: Ratio, [c, d]: Ratio): Ratio => (c < 0n ? [-a[0] * d, a[1] * -c] : [a[0] * d, a[1] * c])
const isAbove = (a: Ratio, b: Ratio) => less(a, b)[0] > 0n
const abs = ([a, b]: Ratio): Ratio => [a < 0n ? -a : a, b]

function fromDecimal(text: string | undefined): Ratio | null {
  if (text === undefined) return null
  const decimals = text.split('.')[1]?.length ?? 0
  return [BigInt(text.replace('.', '')), 10n ** BigInt(decimals)]
}

/** Halves away from zero. */
function round([a, b]: Ratio): bigint {
  const size = (2n * (a < 0n ? -a : a) + b) / (2n * b)
  return a < 0n ? -size : size
}
const toUnits = (score: Ratio) => round(times(score, [units, 1n]))
const clamp = (points: bigint, high: bigint) => (points < 0n ? 0n : points > high ? high : points)

interface Row {
  x: Ratio
  /** Due by now. */
  t: Ratio | null
  /** Of the whole class. */
  all: Ratio[]
}
type Attained = bigint | null
const isAboveZero = (t: Ratio | null): t is Ratio => t !== null && t[0] > 0n

function attained({ method, direction }: Indicator, { x, t, all }: Row): Attained {
  if (method?.kind === 'imported') return toUnits(over(times(x, whole(100)), whole(method.full)))
  if (method?.kind === 'minmax') {
    const sorted = all.toSorted((a, b) => (isAbove(a, b) ? 1 : isAbove(b, a) ? -1 : 0))
    const [least, most] = [sorted[0]!, sorted.at(-1)!]
    if (!isAbove(most, least)) return toUnits(whole(method.degenerate))
    const part = over(abs(less(x, direction === 'up' ? least : most)), less(most, least))
    const height = whole(method.high - method.low)
    return toUnits(less(times(part, height), whole(-method.low)))
  }
  if (method?.kind !== 'completion' && method?.kind !== 'inverse')
    throw new Error(`no reference: ${method?.kind}`)
  if (!isAboveZero(t)) return null
  const high = BigInt(Math.round(method.cap * 100)) * units
  if (method.kind === 'completion') return clamp(toUnits(over(times(x, whole(100)), t)), high)
  if (method.form === 'a') return clamp(toUnits(times(less(whole(2), over(x, t)), whole(100))), high)
  return x[0] <= 0n ? high : clamp(toUnits(over(times(t, whole(100)), x)), high)
}

function mean(children: readonly { weight: number; points: Attained }[]): Attained {
  const present = children.filter(({ points, weight }) => points !== null && weight > 0)
  const carried = present.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  return carried === 0n
    ? null
    : round([present.reduce((sum, one) => sum + BigInt(one.weight) * one.points!, 0n), carried])
}

const numberOrNull = (points: Attained) => (points === null ? null : Number(points))

/** Every subject's total and attained scores in October; whole weights, arithmetic means, four methods of plain values. */
export function referenceScores(scheme: Scheme, values: Values) {
  const ids = Object.keys(values).sort()
  const at = (id: string, key: string) => fromDecimal(values[id]![key])
  const score = (indicator: Indicator, id: string): Attained => {
    if (indicator.weight === 0 || !indicator.method) return null
    const x = at(id, `${indicator.id}.v`)
    if (x === null) return indicator.missing === 'zero' ? 0n : null
    const goal = indicator.fields.find((field) => field.id === 't')?.goal
    const year = at(id, `${indicator.id}.t`) ?? fromDecimal(goal === undefined ? undefined : String(goal))
    const paced = 'target' in indicator.method && indicator.method.target.pace === 'linear'
    const t = year && paced ? times(year, [10n, 12n]) : year
    const all = ids.map((other) => at(other, `${indicator.id}.v`)).filter((value) => value !== null)
    return attained(indicator, { x, t, all })
  }
  return ids.map((id) => {
    const boards = scheme.boards.map((board: Board) => {
      const leaves = board.indicators.map((one) => ({ weight: one.weight, points: score(one, id) }))
      return { weight: board.weight, points: mean(leaves), leaves }
    })
    const leaves = boards.flatMap((board) => board.leaves.map(({ points }) => numberOrNull(points)))
    return { subject: id, total: numberOrNull(mean(boards)), attained: leaves }
  })
}
