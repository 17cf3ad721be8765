import type { Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import type { ScoreInput, Subject } from '@plumbline/scoring'
import type { Inputs } from './results.ts'

/** All that a score is computed from. */
export type ScoreSources = Pick<
  Inputs,
  'scheme' | 'period' | 'roster' | 'facts' | 'entries' | 'decided' | 'history'
>

/** Who is scored, as the engine knows them. */
export const subjectsOf = (roster: ScoreSources['roster']): Subject[] =>
  roster.map(({ code, class: own }) => ({ id: code, code, class: own }))

/** What the engine is asked about each class that has somebody in it, in the scheme's order. */
export function questionsOf(
  scheme: Scheme,
  { period, roster, facts, entries }: Omit<ScoreSources, 'scheme'>,
): ScoreInput[] {
  const subjects = subjectsOf(roster)
  return scheme.classes
    .filter(({ id }) => roster.some((member) => member.class === id))
    .map(({ id }) => ({
      scheme,
      period,
      class: id,
      subjects,
      facts,
      entries,
      expressions: compileExpression,
    }))
}
