import type { LedgerRule, Scheme } from '../schema.ts'
import { indicatorPoints } from '../walk.ts'
import { everybody } from './weighed.ts'

/** Every rule of the ledger with its place. */
export const placedLedgerRules = ({ ledger }: Scheme): { place: string; rule: LedgerRule }[] =>
  (ledger?.rules ?? []).map((rule, index) => ({ place: `ledger.rules[${index}]`, rule }))

export interface Worth {
  least: number
  most: number
}

/** The least and the most that one entry of a rule can be worth to anybody; undefined where it has no points at all. */
export function ledgerWorth(scheme: Scheme): (rule: LedgerRule) => Worth | undefined {
  const multiplies = scheme.ledger?.rules.some(({ points }) => points.kind === 'multiple')
  const all = (multiplies ? everybody(scheme) : []).map((one) => ({
    class: one.class,
    points: [...indicatorPoints(one.boards).values()],
  }))
  return ({ points, classes }) => {
    if (points.kind === 'none') return undefined
    if (points.kind === 'each') return { least: points.points, most: points.points }
    if (points.kind === 'given') return { least: 0, most: points.max }
    const held = all.filter((one) => classes?.includes(one.class) ?? true).flatMap((one) => one.points)
    if (held.length === 0) return undefined
    const [least, most] = held.reduce(
      ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
      [Infinity, 0],
    )
    return { least: least! * points.min, most: most! * points.max }
  }
}
