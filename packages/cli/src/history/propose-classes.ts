import { attainedAsked } from '@plumbline/scheme/walk'
import { propose, type GivenPlace, type HistoryPeriod, type Proposal } from '@plumbline/scoring'
import { leavesOf } from '../explain/find.ts'
import type { GradeResults } from '../results/grade-results.ts'
import type { ScoreSources } from '../results/rescore.ts'
import type { ClassScores } from '../results/results.ts'
import { periodOf } from './period-of.ts'

const givenOf = (classes: readonly ClassScores[]): GivenPlace[] =>
  classes.flatMap(({ subjects }) =>
    subjects.flatMap(({ subject, boards }) =>
      leavesOf(boards).flatMap(({ indicator, given }) => (given ? [{ subject, indicator, ...given }] : [])),
    ),
  )

/** Who is proposed for what, after the earlier periods there are; undefined where the scheme has no consequences. */
export function proposeClasses(
  { scheme, period, history = [], decided }: ScoreSources,
  classes: readonly ClassScores[],
  grades?: GradeResults,
): Proposal[] | undefined {
  if (!scheme.consequences) return undefined
  const now = periodOf({ period, classes, grades, asked: attainedAsked(scheme) })
  const periods: HistoryPeriod[] = [...history, now]
  return propose({ scheme, periods, given: givenOf(classes), honours: decided?.honours ?? [] })
}
