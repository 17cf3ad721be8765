import type { Aggregate, Board, Indicator, Scheme } from '@plumbline/scheme'
import { boardsOf, isScored } from '@plumbline/scheme/walk'
import type { TraceGroup } from './types.ts'

interface Group {
  name: string
  aggregate: Aggregate
  board: Board | undefined
  indicators: Indicator[]
  boards: Board[]
}

/** The boards of a class as lists in which everything inside a group stands side by side. */
export interface Flat {
  leaves: { indicator: Indicator; board: Board }[]
  groups: (TraceGroup & { board: Board | undefined })[]
}

const hasScored = ({ indicators, boards }: Board): boolean =>
  indicators.some(isScored) || boards.some(hasScored)

/** Level by level, so that the boards of a group follow one another; what nobody is scored on is left out. */
export function flatten(scheme: Scheme, classId: string): Flat {
  const queue: Group[] = [
    {
      name: '板块合计',
      aggregate: scheme.aggregate,
      board: undefined,
      indicators: [],
      boards: boardsOf(scheme, classId).filter(hasScored),
    },
  ]
  const flat: Flat = { leaves: [], groups: [] }
  // Grows while it is read.
  for (const { name, aggregate, board, indicators, boards } of queue) {
    const [leaf, group] = [flat.leaves.length, queue.length]
    if (board) flat.leaves.push(...indicators.map((indicator) => ({ indicator, board })))
    queue.push(...boards.map(groupOf))
    flat.groups.push({
      name,
      aggregate,
      board,
      leaves: [leaf, flat.leaves.length],
      groups: [group, queue.length],
    })
  }
  return flat
}

const groupOf = (board: Board): Group => ({
  name: board.name.zh,
  aggregate: board.aggregate,
  board,
  indicators: board.indicators.filter(isScored),
  boards: board.boards.filter(hasScored),
})
