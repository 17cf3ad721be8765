import { rankSubjects, scoreSubjects } from '@plumbline/scoring'
import { questionsOf, type ScoreSources } from './rescore.ts'
import type { ClassScores } from './results.ts'

/** Every class that has somebody in it, in the scheme's order: scored, ranked, lit. */
export const scoreClasses = (inputs: ScoreSources): ClassScores[] =>
  questionsOf(inputs.scheme, inputs).map((question) => {
    const scores = scoreSubjects(question)
    const ranking = rankSubjects({ scheme: inputs.scheme, scores, previous: [] })
    return { class: question.class, ranking, subjects: scores }
  })
