import { allBoards, describeAggregate } from '@plumbline/scheme'
import { showPoints, type BoardScore } from '@plumbline/scoring'
import { describeNoScore } from '@plumbline/scoring/words'
import { leafLines } from './leaf-lines.ts'
import type { Voice } from './lines.ts'

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`)

/** A board with all that is inside it, one step to the right each. */
export function boardLines(score: BoardScore, voice: Voice): string[] {
  const { scheme, say, language } = voice
  const board = allBoards(scheme.boards).find(({ id }) => id === score.board)
  const name = board?.name[language] ?? score.board
  const how =
    board && board.aggregate !== 'arithmetic' ? ` · ${describeAggregate(board.aggregate)[language]}` : ''
  const points =
    score.score === null
      ? (score.reason && describeNoScore(score.reason)[language]) || say('没有得分', 'no score')
      : say(`得分 ${showPoints(score.score)}`, `score ${showPoints(score.score)}`)
  return [
    say(
      `■ ${name}${how}：${points}，贡献 ${showPoints(score.contribution)}`,
      `■ ${name}${how}: ${points}, contributes ${showPoints(score.contribution)}`,
    ),
    ...indented(score.indicators.flatMap((leaf) => leafLines(leaf, voice))),
    ...indented(score.boards.flatMap((inner) => boardLines(inner, voice))),
  ]
}
