import { pointUnits } from '../numbers/rounding.ts'
import { comparablePairs, type Pair } from './compare.ts'
import type { HistoryPeriod, HistoryPlace, ProposalOf, RiseCriterion } from './types.ts'

export interface ImprovedInput {
  before: HistoryPeriod
  after: HistoryPeriod
  criterion?: RiseCriterion
  /** Places, points or indicators, this many included; 2 unless told. */
  atLeast?: number
  /** The largest rise of each group (all who share it), the so many largest, or all; the largest unless told. */
  take?: 'largest' | 'all' | { first: number }
}

function betterIndicators(before: HistoryPlace, after: HistoryPlace): number | null {
  const [was, is] = [before.indicatorRanks, after.indicatorRanks]
  if (!was || !is) return null
  return Object.keys(is).filter((id) => {
    const [earlier, now] = [was[id] ?? null, is[id] ?? null]
    return earlier !== null && now !== null && now < earlier
  }).length
}

/** null = cannot be told. */
const rises: Record<RiseCriterion, (pair: Pair) => number | null> = {
  places: ({ before, after }) => before.then.rank - after.then.rank,
  total: ({ before: { place: was }, after: { place: is } }) =>
    was.total == null || is.total == null ? null : is.total - was.total,
  indicators: ({ before, after }) => betterIndicators(before.place, after.place),
}

/** How many of the group may rise more before this one is left out. */
const roomFor = (take: NonNullable<ImprovedInput['take']>) =>
  take === 'all' ? Infinity : take === 'largest' ? 1 : take.first

/**
 * 进位显著奖 (S4-17, P14): who of each group rose by at least so much and by the most; equal rises are all in. Qingdao 2021 → 2022 of ten
 * districts: 莱西 from 8 to 6, alone at two places or more. The criterion is a parameter: the award of 2021 followed another one.
 * New, merged, moved between groups or unranked: no comparison. Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`.
 */
export function mostImproved(input: ImprovedInput): ProposalOf<'most_improved'>[] {
  const { before, after, criterion = 'places', atLeast = 2, take = 'largest' } = input
  const least = criterion === 'total' ? atLeast * pointUnits : atLeast
  const risen = comparablePairs(before, after).flatMap((pair) => {
    const rise = rises[criterion](pair)
    return rise === null || rise < least || rise <= 0 ? [] : [{ ...pair, rise }]
  })
  const ahead = ({ rise, after: { then } }: (typeof risen)[number]) =>
    risen.filter((one) => one.after.then.group === then.group && one.rise > rise).length
  return risen
    .filter((one) => ahead(one) < roomFor(take))
    .map(({ subject, rise, before: was, after: is }) => ({
      rule: 'most_improved',
      subject,
      facts: { criterion, rise, atLeast: least, before: was.then, after: is.then },
    }))
}
