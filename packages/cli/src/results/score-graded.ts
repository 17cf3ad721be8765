import { readDecided, type DecidedPaths } from '../decisions/read-decided.ts'
import type { Checked } from '../findings.ts'
import { gradeResults, type GradeResults } from './grade-results.ts'
import type { ScoreSources } from './rescore.ts'
import type { ClassScores } from './results.ts'
import { scoreClasses } from './score-classes.ts'

export interface Graded {
  /** With what grades rest on, where anything was given. */
  sources: ScoreSources
  classes: ClassScores[]
  grades: GradeResults | undefined
}

/** Scores, then grades with what persons decided; or everything that is wrong with the decisions. */
export async function scoreGraded(read: ScoreSources, paths: DecidedPaths): Promise<Checked<Graded>> {
  const decided = await readDecided(paths, read)
  if (!decided.ok) return decided
  const sources = { ...read, ...(decided.value && { decided: decided.value }) }
  const classes = scoreClasses(sources)
  const grades = gradeResults(sources, classes)
  return grades.ok ? { ok: true, value: { sources, classes, grades: grades.value } } : grades
}
