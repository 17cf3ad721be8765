import { historyPeriodOf, indicatorPlaces, type HistoryPeriod, type Place } from '@plumbline/scoring'
import type { GradeResults } from '../results/grade-results.ts'
import type { ClassScores } from '../results/results.ts'

interface Period {
  period: string
  classes: readonly ClassScores[]
  grades?: Pick<GradeResults, 'graded'> | undefined
}

/** Places on each indicator, each class by itself. */
function placesOf(classes: readonly ClassScores[]): Map<string, Map<string, Place>> {
  const all = new Map<string, Map<string, Place>>()
  for (const { subjects } of classes)
    for (const [indicator, places] of indicatorPlaces(subjects))
      all.set(indicator, new Map([...(all.get(indicator) ?? []), ...places]))
  return all
}

/** A scored period as history keeps it: places, totals, lights, grades, places on each indicator. */
export function periodOf({ period, classes, grades }: Period): HistoryPeriod {
  const ranked = classes.flatMap(({ ranking }) => ranking)
  const indicators = placesOf(classes)
  if (!grades) return historyPeriodOf({ period, ranked, indicators })
  const held = new Map(grades.graded.map(({ subject, grade }) => [subject, grade]))
  return historyPeriodOf({ period, ranked, grades: held, indicators })
}
