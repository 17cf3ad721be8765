import { boardPlaces, rankSubjects, scoreSubjects } from '@plumbline/scoring'
import { placesBefore } from '../history/places-before.ts'
import { linkClasses } from './link-classes.ts'
import { questionsOf, type ScoreSources } from './rescore.ts'
import type { ClassScores } from './results.ts'

/** Every class that has somebody in it, in the scheme's order: scored, linked with those above, ranked, lit. */
export function scoreClasses(inputs: ScoreSources): ClassScores[] {
  const scored = questionsOf(inputs.scheme, inputs).map((question) => ({
    class: question.class,
    subjects: scoreSubjects(question),
  }))
  return linkClasses(inputs, scored).map((one) => ({
    ...one,
    ranking: rankSubjects({
      scheme: inputs.scheme,
      scores: one.subjects,
      previous: placesBefore(inputs, one.class),
    }),
    ...(inputs.scheme.ranking.boards && { boardPlaces: placesOf(inputs, one.subjects) }),
  }))
}

function placesOf({ scheme }: ScoreSources, scores: ClassScores['subjects']) {
  const places = [...boardPlaces({ scheme, scores })]
  return Object.fromEntries(places.map(([board, own]) => [board, Object.fromEntries(own)]))
}
