import type { Problem } from '../../problem.ts'
import type { Board, Scheme, Text } from '../../schema.ts'
import { isScored } from '../../walk.ts'
import { errorOf, placedBoards, type Rule } from '../rule.ts'
import { everybody, hasScored, show, type Weighed } from '../weighed.ts'

// Weights are decimals such as 0.1; a billionth forgives how computers add them.
const differs = (a: number, b: number) => Math.abs(a - b) > 1e-9
const sum = (parts: readonly { weight: number }[]) => parts.reduce((total, { weight }) => total + weight, 0)

function boardProblems(board: Board, place: string, name: Text): Problem[] {
  const points = sum([...board.indicators.filter(isScored), ...board.boards.filter(hasScored)])
  if (!hasScored(board) || !differs(points, board.weight)) return []
  return [
    errorOf('weights_board_sum', {
      place: `${place}.weight`,
      message: {
        zh: `${name.zh}：计分内容分值合计 ${show(points)}，板块分值 ${show(board.weight)}`,
        en: `${name.en}: what is scored adds up to ${show(points)}, the board has ${show(board.weight)}`,
      },
      hint: {
        zh: '调整指标分值或板块分值，使两者相等',
        en: 'Change the indicators’ points or the board’s so that they agree',
      },
    }),
  ]
}

function totalProblems({ name, boards }: Weighed): Problem[] {
  const total = sum(boards.filter(hasScored))
  if (!differs(total, 100)) return []
  const message = {
    zh: `${name.zh}：计分板块分值合计 ${show(total)}，应为 100`,
    en: `${name.en}: scored boards add up to ${show(total)}, not 100`,
  }
  const hint = { zh: '调整板块分值', en: 'Change the boards’ points' }
  return [errorOf('weights_total', { place: 'boards', message, hint })]
}

const idleBoards = (scheme: Scheme) =>
  placedBoards(scheme.boards).flatMap(({ place, board }) =>
    board.weight === 0 || hasScored(board)
      ? []
      : [
          errorOf('weights_idle_board', {
            place: `${place}.weight`,
            message: { zh: '板块没有计分指标，却有分值', en: 'The board has points but no scored indicator' },
            hint: {
              zh: '板块分值改为 0，或给指标分值和计分办法',
              en: 'Set the board to 0, or give an indicator points and a method',
            },
          }),
        ],
  )

/** For every class and unit with weights of its own, the scored boards add up to 100 points, and what is scored in a board to the board's. */
export const weightsSum: Rule = ({ scheme }) => {
  const places = new Map(placedBoards(scheme.boards).map(({ place, board }) => [board.id, place]))
  const inside = everybody(scheme).flatMap(({ name, boards }) =>
    placedBoards(boards).flatMap(({ board }) => boardProblems(board, places.get(board.id) ?? '', name)),
  )
  return [...idleBoards(scheme), ...inside, ...everybody(scheme).flatMap(totalProblems)]
}
