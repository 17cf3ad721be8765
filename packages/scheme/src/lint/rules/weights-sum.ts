import type { Problem } from '../../problem.ts'
import type { Board, Scheme } from '../../schema.ts'
import { isAsked, isScored } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

// Weights are decimals such as 0.1; a billionth forgives how computers add them.
const differs = (a: number, b: number) => Math.abs(a - b) > 1e-9
const show = (value: number) => String(Number(value.toFixed(8)))

const scoredIn = (board: Board, classId: string) =>
  board.indicators.filter((one) => isScored(one) && isAsked(one, classId))
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)

function boardProblems(board: Board, place: string, classId: string): Problem[] {
  const points = sum(scoredIn(board, classId).map((one) => one.weight))
  if (!differs(points, board.weight)) return []
  return [
    errorOf('weights_board_sum', {
      place,
      message: {
        zh: `类别 ${classId}：计分指标分值合计 ${show(points)}，板块分值 ${show(board.weight)}`,
        en: `Class ${classId}: scored indicators add up to ${show(points)}, the board has ${show(board.weight)}`,
      },
      hint: {
        zh: '调整指标分值或板块分值，使两者相等',
        en: 'Change the indicators’ points or the board’s so that they agree',
      },
    }),
  ]
}

function classProblems(scheme: Scheme, classId: string): Problem[] {
  const scored = scheme.boards
    .map((board, index) => ({ board, index }))
    .filter(({ board }) => scoredIn(board, classId).length > 0)
  const total = sum(scored.map(({ board }) => board.weight))
  const boards = scored.flatMap(({ board, index }) =>
    boardProblems(board, `boards[${index}].weight`, classId),
  )
  if (!differs(total, 100)) return boards
  const message = {
    zh: `类别 ${classId}：计分板块分值合计 ${show(total)}，应为 100`,
    en: `Class ${classId}: scored boards add up to ${show(total)}, not 100`,
  }
  return [
    ...boards,
    errorOf('weights_total', {
      place: 'boards',
      message,
      hint: { zh: '调整板块分值', en: 'Change the boards’ points' },
    }),
  ]
}

function idleBoards(scheme: Scheme): Problem[] {
  return scheme.boards.flatMap((board, index) =>
    board.weight === 0 || board.indicators.some(isScored)
      ? []
      : [
          errorOf('weights_idle_board', {
            place: `boards[${index}].weight`,
            message: { zh: '板块没有计分指标，却有分值', en: 'The board has points but no scored indicator' },
            hint: {
              zh: '板块分值改为 0，或给指标分值和计分办法',
              en: 'Set the board to 0, or give an indicator points and a method',
            },
          }),
        ],
  )
}

/** For every class its scored boards add up to 100 points, and the scored indicators of a board to the board's points. */
export const weightsSum: Rule = ({ scheme }) => [
  ...idleBoards(scheme),
  ...scheme.classes.flatMap(({ id }) => classProblems(scheme, id)),
]
