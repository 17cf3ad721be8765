import { standingsOf } from './groups.ts'
import { bySubject } from './periods.ts'
import type { HistoryPeriod, ProposalOf } from './types.ts'

export interface LastPlacesInput {
  period: HistoryPeriod
  /** 3 unless told. */
  last?: number
  /** In a group of fewer nobody is proposed: twice `last` unless told, below which the first and the last overlap (D11). */
  minGroup?: number
}

/**
 * 总排名末3位 (S4-19): the last so many of each group, all who share the edge with them (D9). Places 8, 9 and 10 of ten; of five, nobody.
 * Throws RangeError `listed_twice`.
 */
export function lastPlaces({
  period,
  last = 3,
  minGroup = 2 * last,
}: LastPlacesInput): ProposalOf<'last_places'>[] {
  return [...standingsOf(period)]
    .filter(([, { worse, then }]) => worse < last && then.of >= minGroup)
    .map(([subject, { then }]) => ({ rule: 'last_places' as const, subject, facts: { last, place: then } }))
    .sort(bySubject)
}
