import { findIndicator, type Problem } from '@plumbline/scheme'
import type { BoardScore, IndicatorScore, SubjectScore } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'
import type { Results } from '../results/read-results.ts'

/** Every indicator below, in the order a reader meets them. */
export const leavesOf = (boards: readonly BoardScore[]): IndicatorScore[] =>
  boards.flatMap((board) => [...board.indicators, ...leavesOf(board.boards)])

const most = 20
const listed = (all: readonly string[]) => all.slice(0, most).join(', ') + (all.length > most ? ' …' : '')

export function unknownSubject(id: string, { inputs }: Results): Problem {
  const all = listed(inputs.roster.map(({ code, name }) => (code === name ? code : `${code} ${name}`)))
  return finding('unknown_subject', '--subject', {
    message: text(`名册里没有单位“${id}”。`, `The unit “${id}” is not on the roster.`),
    hint: text(`现有：${all}。`, `There are: ${all}.`),
  })
}

export function unknownIndicator(id: string, score: SubjectScore, { inputs }: Results): Problem {
  const own = leavesOf(score.boards).map(({ indicator }) => indicator)
  const all = listed(own.map((one) => `${one} ${findIndicator(inputs.scheme, one)?.indicator.name.zh ?? ''}`))
  return finding('unknown_indicator', '--indicator', {
    message: text(`${score.subject} 没有指标“${id}”。`, `${score.subject} has no indicator “${id}”.`),
    hint: text(`现有：${all}。`, `There are: ${all}.`),
  })
}
