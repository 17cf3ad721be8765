import { toFigure } from '../numbers/rounding.ts'
import { countBelow, countUpTo } from '../rank/rank-within.ts'
import type { HistoryPeriod, HistoryPlace, PlaceThen, TailSize } from './types.ts'

/** A ranked place with how it stands in its group, whatever way ties are ranked. */
export interface Standing {
  place: HistoryPlace
  then: PlaceThen
  /** How many of the group are strictly better and worse. */
  better: number
  worse: number
}

function sortedRanks(places: readonly HistoryPlace[]): Map<string, Float64Array> {
  const ranked = new Map<string, number[]>()
  for (const { group, rank } of places) {
    const ranks = ranked.get(group) ?? []
    if (rank !== null) ranks.push(rank)
    ranked.set(group, ranks)
  }
  return new Map([...ranked].map(([group, ranks]) => [group, Float64Array.from(ranks).sort()]))
}

/** subject → standing of those ranked. A subject listed twice in one period would be counted twice: refused. */
export function standingsOf({ period, places }: HistoryPeriod): Map<string, Standing> {
  const ranked = sortedRanks(places)
  const standings = new Map<string, Standing>()
  const seen = new Set<string>()
  for (const place of places) {
    const { subject, group, rank } = place
    if (seen.has(subject)) throw new RangeError(`listed_twice: ${subject} ${period}`)
    seen.add(subject)
    if (rank === null) continue
    const ranks = ranked.get(group)!
    standings.set(subject, {
      place,
      then: { period, group, rank, of: ranks.length },
      better: countBelow(ranks, rank),
      worse: ranks.length - countUpTo(ranks, rank),
    })
  }
  return standings
}

/** 10 % of 47, at least 1: 4. Never more than the share (控制在…以内), so cut, not rounded. */
export function tailOf(size: TailSize, of: number): number {
  if ('places' in size) return size.places
  return Math.max(Math.floor(toFigure((of * size.percent) / 100)), size.min ?? 1)
}

/**
 * At which end of its group a place stands; all who share the edge are in (D9). At both ends at once (alone, all tied, a group
 * too small for two tails) is at neither: nothing sets it apart.
 */
export function endOf(
  { better, worse }: Pick<Standing, 'better' | 'worse'>,
  tail: number,
): 'top' | 'bottom' | undefined {
  const [top, bottom] = [better < tail, worse < tail]
  if (top === bottom) return undefined
  return top ? 'top' : 'bottom'
}
