import type { Scheme } from '@plumbline/scheme'
import { isScored } from '@plumbline/scheme/walk'
import type { LedgerEntry } from './ledger/types.ts'

// What `random-settlement.fixture.ts` writes down, worked out once more with whole numbers: units are 10⁻⁸ point.

const units = 100_000_000n
const round = (a: bigint, b: bigint) => (a < 0n ? -((2n * -a + b) / (2n * b)) : (2n * a + b) / (2n * b))
const least = (a: bigint, b: bigint) => (a < b ? a : b)
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n)
const hundredths = (text: string) => BigInt(Math.round(Number(text) * 100))

/** Its points out of 100. */
function pointsOf({ boards }: Scheme, id: string): bigint {
  const scored = boards.filter((one) => one.weight > 0 && one.indicators.some(isScored))
  const board = scored.find(({ indicators }) => indicators.some((one) => one.id === id))!
  const inside = board.indicators.filter(isScored)
  const weigh = (all: readonly { weight: number }[]) => all.reduce((whole, { weight }) => whole + weight, 0)
  const own = BigInt(board.weight * inside.find((one) => one.id === id)!.weight)
  return round(100n * units * own, BigInt(weigh(scored) * weigh(inside)))
}

/** Bonuses less deductions of one subject, all of them within their caps. */
function ledgerOf(scheme: Scheme, entries: readonly LedgerEntry[]): bigint {
  const of = (rule: string) => entries.filter((one) => one.rule === rule && !one.forgiven)
  const times = of('times').map((one) =>
    round(pointsOf(scheme, one.indicator!) * hundredths(one.times!), 100n),
  )
  const given = of('case').map((one) => (units * hundredths(one.points!)) / 100n)
  const bonus = least(least(sum(times), 40n * units) + sum(given), 42n * units)
  return bonus - least(BigInt(of('each').length) * 70_000_000n, 2n * units)
}

/** 1.05 in a growing area, else 1 and a hundredth of the unit's own; in thousandths. */
function dynamicOf(area: string | undefined, own: string | undefined): bigint | null {
  if (area === undefined || own === undefined) return null
  return Number(area) > 0 ? 1050n : 1000n + hundredths(own) / 10n
}

export interface Settled {
  raw: number | null
  scheme: Scheme
  subject: string
  entries: readonly LedgerEntry[]
  /** The figures the dynamic coefficient is made of. */
  area: string | undefined
  own: string | undefined
}

/** A total after ledger and coefficients; null = none. */
export function referenceTotal({ raw, scheme, subject, entries, area, own }: Settled): number | null {
  if (raw === null) return null
  const mine = entries.filter((one) => one.subject === subject)
  const total = BigInt(raw) + ledgerOf(scheme, mine)
  if (!scheme.coefficients) return Number(total)
  const without = scheme.coefficients.dynamic?.without === 'one' ? 1000n : null
  const dynamic = dynamicOf(area, own) ?? without
  const step = subject === 'u1' ? 1108n : 1036n
  return dynamic === null ? null : Number(round(total * step * dynamic, 1_000_000n))
}
