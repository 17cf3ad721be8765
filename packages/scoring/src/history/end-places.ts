import { standingsOf, type Standing } from './groups.ts'
import { bySubject } from './periods.ts'
import type { EndFacts, HistoryPeriod, ProposalOf } from './types.ts'

export interface EndPlacesInput {
  period: HistoryPeriod
  /** The last unless told. */
  end?: EndFacts['end']
  /** 3 unless told. */
  count?: number
  /** Units that share a place across the edge: all in unless told (D9). */
  ties?: EndFacts['ties']
}

function factsOf(
  { then, better, worse }: Standing,
  by: Omit<EndFacts, 'place' | 'tied' | 'across'>,
): EndFacts {
  const tied = then.of - 1 - better - worse
  const beyond = by.end === 'last' ? worse : better
  return { ...by, place: then, tied, across: beyond < by.count && beyond + tied + 1 > by.count }
}

/**
 * 总排名末3位 (S4-19), 位列前三名 (S0-20): so many from one end of each group. Places 8, 9 and 10 of ten; where two share the eighth, with the
 * ninth gone, both or neither, and the facts say that they do. Where the ends meet a unit is at both: lint tells (D11). Alone, or all equal:
 * nobody, since nothing sets them apart.
 * In the order of ids. Throws RangeError `listed_twice`.
 */
export function endPlaces(input: EndPlacesInput): ProposalOf<'end_places'>[] {
  const { period, end = 'last', count = 3, ties = 'in' } = input
  return [...standingsOf(period)]
    .filter(([, { worse, better }]) => worse + better > 0 && (end === 'last' ? worse : better) < count)
    .map(([subject, standing]) => ({
      rule: 'end_places' as const,
      subject,
      facts: factsOf(standing, { end, count, ties }),
    }))
    .filter(({ facts }) => ties === 'in' || !facts.across)
    .sort(bySubject)
}
