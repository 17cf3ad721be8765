import { comparablePairs } from './compare.ts'
import type { HistoryPeriod, ProposalOf } from './types.ts'

export interface FallenInput {
  before: HistoryPeriod
  after: HistoryPeriod
  /** 10 unless told; 以上 includes the number (P17). */
  atLeast?: number
  /** In a group of fewer, at either time, nobody can be proposed; 15 unless told (D10). */
  minGroup?: number
}

/**
 * 下降10个以上位次 (S4-19): who lost at least so many places between two periods. From 5 to 15 of 20: proposed; to 14: not.
 * Only the same group, ranked both times, neither new nor merged. Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`.
 */
export function fallen({ before, after, atLeast = 10, minGroup = 15 }: FallenInput): ProposalOf<'fallen'>[] {
  return comparablePairs(before, after).flatMap(({ subject, before: was, after: is }) => {
    const drop = is.then.rank - was.then.rank
    if (drop < atLeast || drop <= 0 || Math.min(was.then.of, is.then.of) < minGroup) return []
    return [{ rule: 'fallen' as const, subject, facts: { drop, atLeast, before: was.then, after: is.then } }]
  })
}
