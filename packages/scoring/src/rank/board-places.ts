import type { Scheme } from '@plumbline/scheme'
import type { BoardScore } from '../types.ts'
import { comparable } from './comparable.ts'
import type { Place } from './indicator-places.ts'
import { rankWithin } from './rank-within.ts'

/** What ranking needs of a board; those inside it where there are any. */
export interface PlacedBoard extends Pick<BoardScore, 'board' | 'score'> {
  boards: readonly PlacedBoard[]
}
export interface BoardPlacesInput {
  scheme: Pick<Scheme, 'ranking' | 'rounding'>
  /** One class. */
  scores: readonly { subject: string; boards: readonly PlacedBoard[] }[]
}

const flat = (boards: readonly PlacedBoard[]): PlacedBoard[] =>
  boards.flatMap((board) => [board, ...flat(board.boards)])

/**
 * Board → subject → its place by the board's score among those of the class that have one, by the scheme's own rule of ties and on exact or
 * published figures as it ranks totals. 90, 80, 80, 70 with ties `min`: 1, 2, 2, 4 of 4. Boards inside boards are there too, in reading
 * order; a board nobody has a score on has no row.
 */
export function boardPlaces({ scheme, scores }: BoardPlacesInput): Map<string, Map<string, Place>> {
  const columns = new Map<string, Map<string, number>>()
  for (const { subject, boards } of scores) {
    for (const { board, score } of flat(boards)) {
      if (score === null) continue
      const column = columns.get(board) ?? new Map<string, number>()
      columns.set(board, column.set(subject, comparable(scheme, score)))
    }
  }
  const places = [...columns].map(([board, column]) => {
    const ranks = rankWithin([...column.values()], 'up', scheme.ranking.ties)
    const own = [...column.keys()].map(
      (subject, k) => [subject, { rank: ranks[k]!, of: column.size }] as const,
    )
    return [board, new Map(own)] as const
  })
  return new Map(places)
}
