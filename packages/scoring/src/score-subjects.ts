import { readSubject } from './aggregate/read-subject.ts'
import { scoreClass, type ScoreInput } from './aggregate/score-class.ts'
import type { SubjectScore } from './types.ts'

/** Every subject of one class with its whole tree, in the order of ids. For very many, `scoreClass` and `readSubject` row by row take less memory. */
export function scoreSubjects(input: ScoreInput): SubjectScore[] {
  const scored = scoreClass(input)
  return scored.subjects.map((_, row) => readSubject(scored, row))
}
