import type { Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import type { ScoreInput } from '@plumbline/scoring'
import type { Inputs } from './results.ts'

/** All that a score is computed from. */
export type ScoreSources = Pick<Inputs, 'scheme' | 'period' | 'roster' | 'facts'>

/** What the engine is asked about each class that has somebody in it, in the scheme's order. */
export function questionsOf(
  scheme: Scheme,
  { period, roster, facts }: Omit<ScoreSources, 'scheme'>,
): ScoreInput[] {
  const subjects = roster.map(({ code, class: own }) => ({ id: code, code, class: own }))
  return scheme.classes
    .filter(({ id }) => roster.some((member) => member.class === id))
    .map(({ id }) => ({ scheme, period, class: id, subjects, facts, expressions: compileExpression }))
}
