import type { BoardScore, SubjectScore } from '../types.ts'
import { rankWithin } from './rank-within.ts'

export interface Place {
  rank: number
  /** How many have a score on this indicator. */
  of: number
}

const leavesOf = (boards: readonly BoardScore[]): BoardScore['indicators'] =>
  boards.flatMap((board) => [...board.indicators, ...leavesOf(board.boards)])

function attainedBy(
  scores: readonly Pick<SubjectScore, 'subject' | 'boards'>[],
): Map<string, Map<string, number>> {
  const columns = new Map<string, Map<string, number>>()
  for (const { subject, boards } of scores) {
    for (const { indicator, attained } of leavesOf(boards)) {
      if (attained === null) continue
      const column = columns.get(indicator) ?? new Map<string, number>()
      columns.set(indicator, column.set(subject, attained))
    }
  }
  return columns
}

/**
 * Indicator → subject → its place by attained score among those of the class that have one; ties share the better place. 90, 90, 70: 1 of
 * 3, 1 of 3, 3 of 3. Indicators of boards inside boards too.
 */
export function indicatorPlaces(
  scores: readonly Pick<SubjectScore, 'subject' | 'boards'>[],
): Map<string, Map<string, Place>> {
  const places = [...attainedBy(scores)].map(([indicator, column]) => {
    const ranks = rankWithin([...column.values()], 'up', 'min')
    return [
      indicator,
      new Map([...column.keys()].map((subject, k) => [subject, { rank: ranks[k]!, of: column.size }])),
    ] as const
  })
  return new Map(places)
}
