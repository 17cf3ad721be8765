import { scoreClass, type ScoredClass, type ScoreInput } from '../aggregate/score-class.ts'

/** Every class of the scheme that has somebody in it, in the scheme's order, each by itself. */
export function scoreClasses(input: Omit<ScoreInput, 'class'>): ScoredClass[] {
  // Facts may come from a generator, which can be read only once.
  const facts = Symbol.iterator in input.facts ? [...input.facts] : input.facts
  const named = new Set(input.subjects.map((one) => one.class))
  return input.scheme.classes
    .filter(({ id }) => named.has(id))
    .map(({ id }) => scoreClass({ ...input, facts, class: id }))
}
