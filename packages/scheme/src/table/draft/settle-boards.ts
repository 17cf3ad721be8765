import type { Board, Scheme } from '../../schema.ts'
import { allBoards, boardsOf } from '../../walk.ts'
import { setWeight } from './apply-points.ts'

const pointsIn = (board: Board, counted: (id: string) => boolean): number => {
  const own = board.indicators.filter(({ id, method }) => method !== undefined || counted(id))
  const sum =
    own.reduce((all, { weight }) => all + weight, 0) +
    board.boards.reduce((all, one) => all + pointsIn(one, counted), 0)
  return Number(sum.toFixed(8))
}

const holds = (board: Board, touched: ReadonlySet<string>): boolean =>
  touched.has(board.id) ||
  board.indicators.some(({ id }) => touched.has(id)) ||
  board.boards.some((one) => holds(one, touched))

/**
 * A board has the points of what is in it: of boards with something the table changed, for every class that is asked any of it. What has
 * points on the table and a method nobody understood counts too (`touched`); what is only shown does not.
 * Of a board that lost something, `touched` has the id.
 */
export function settleBoards(draft: Scheme, touched: ReadonlySet<string>): void {
  const before = new Map(allBoards(draft.boards).map((board) => [board.id, board]))
  const wanted = new Map<string, Map<string, number>>()
  for (const { id: classId } of draft.classes)
    for (const board of allBoards(boardsOf(draft, classId))) {
      if (!holds(before.get(board.id)!, touched)) continue
      const own = wanted.get(board.id) ?? new Map<string, number>()
      wanted.set(
        board.id,
        own.set(
          classId,
          pointsIn(board, (id) => touched.has(id)),
        ),
      )
    }
  for (const [id, own] of wanted) setWeight(draft, before.get(id)!, { wanted: own, asked: [...own.keys()] })
}
