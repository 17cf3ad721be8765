import type { Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import { rankSubjects, scoreSubjects, type Fact } from '@plumbline/scoring'
import type { Member } from '../roster/read-roster.ts'
import type { ClassScores } from './results.ts'

export interface ScoreSources {
  scheme: Scheme
  period: string
  roster: readonly Member[]
  facts: readonly Fact[]
}

/** Every class that has somebody in it, in the scheme's order: scored, ranked, lit. */
export function scoreClasses({ scheme, period, roster, facts }: ScoreSources): ClassScores[] {
  const subjects = roster.map(({ code, class: own }) => ({ id: code, code, class: own }))
  return scheme.classes.flatMap(({ id }) => {
    const input = { scheme, period, class: id, subjects, facts, expressions: compileExpression }
    const scores = scoreSubjects(input)
    const ranking = rankSubjects({ scheme, scores, previous: [] })
    return scores.length === 0 ? [] : [{ class: id, ranking, subjects: scores }]
  })
}
