import type { Problem } from '../problem.ts'
import type { Board, Indicator, Scheme, Text } from '../schema.ts'

/** How many subjects a class really has. */
export interface ClassSize {
  class: string
  count: number
  /** How many of them stand under somebody on the roster; absent where that is not known. */
  under?: number
}
interface Linted {
  scheme: Scheme
  /** Empty when nobody knows yet who is assessed. */
  roster: readonly ClassSize[]
}
export type Rule = (linted: Linted) => Problem[]

/** Every board with its place, each before those inside it. */
export function placedBoards(boards: readonly Board[], at = ''): { place: string; board: Board }[] {
  return boards.flatMap((board, index) => {
    const place = `${at}boards[${index}]`
    return [{ place, board }, ...placedBoards(board.boards, `${place}.`)]
  })
}

/** Every indicator with its place. */
export function placedIndicators(scheme: Scheme): { place: string; board: Board; indicator: Indicator }[] {
  return placedBoards(scheme.boards).flatMap(({ place, board }) =>
    board.indicators.map((indicator, i) => ({ place: `${place}.indicators[${i}]`, board, indicator })),
  )
}

interface Finding {
  place: string
  message: Text
  hint: Text
}
export const errorOf = (code: string, finding: Finding): Problem => ({ code, ...finding, severity: 'error' })
export const adviceOf = (code: string, finding: Finding): Problem => ({
  code,
  ...finding,
  severity: 'advice',
})
