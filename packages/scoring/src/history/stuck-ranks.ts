import { checkOrder, runAtEnd, subjectsOf } from './periods.ts'
import { endOf, standingsOf, tailOf, type Standing } from './groups.ts'
import type { HistoryPeriod, ProposalOf, StuckFacts, TailSize } from './types.ts'

export interface StuckInput {
  /** Oldest first. */
  periods: readonly HistoryPeriod[]
  size?: TailSize
  /** So many periods in a row; 6 unless told (C54). */
  atLeast?: number
}

type End = { tail: StuckFacts['tail']; standing: Standing }

/**
 * 个别干部月度考核一直排名靠前或靠后 (S1-24): who has stood at the same end of the same group for at least so many periods in a row,
 * the last one included. A period without a place, left out, or in another group ends the run. Ends are 10 %, at least one, unless told.
 * Six months as last of ten: proposed; five, or six with one as ninth: not. Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`.
 */
export function stuckRanks({
  periods,
  size = { percent: 10 },
  atLeast = 6,
}: StuckInput): ProposalOf<'stuck_rank'>[] {
  checkOrder(periods)
  const standings = new Map(periods.map((one) => [one.period, standingsOf(one)]))
  return subjectsOf(periods.at(-1)).flatMap((subject) => {
    const run = runAtEnd<HistoryPeriod, End>(periods, ({ period }, newer) => {
      const standing = standings.get(period)!.get(subject)
      const tail = standing && endOf(standing, tailOf(size, standing.then.of))
      if (!standing || !tail) return undefined
      const same = !newer || (newer.tail === tail && newer.standing.then.group === standing.then.group)
      return same ? { tail, standing } : undefined
    })
    if (run.length < atLeast || run.length === 0) return []
    const places = run.map(({ standing }) => standing.then)
    return [{ rule: 'stuck_rank' as const, subject, facts: { tail: run[0]!.tail, size, atLeast, places } }]
  })
}
