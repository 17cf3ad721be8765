import { historyPeriodOf, indicatorPlaces, type HistoryPeriod, type Place } from '@plumbline/scoring'
import { leavesOf } from '../explain/find.ts'
import type { GradeResults } from '../results/grade-results.ts'
import type { ClassScores } from '../results/results.ts'

interface Period {
  period: string
  classes: readonly ClassScores[]
  grades?: Pick<GradeResults, 'graded'> | undefined
  /** Indicators whose attained scores consequences compare. */
  asked?: readonly string[]
}

/** Places on each indicator, each class by itself. */
function placesOf(classes: readonly ClassScores[]): Map<string, Map<string, Place>> {
  const all = new Map<string, Map<string, Place>>()
  for (const { subjects } of classes)
    for (const [indicator, places] of indicatorPlaces(subjects))
      all.set(indicator, new Map([...(all.get(indicator) ?? []), ...places]))
  return all
}

/** indicator → subject → what it attained, of those asked for. */
function attainedOf(classes: readonly ClassScores[], indicators: readonly string[]) {
  const all = new Map(indicators.map((id) => [id, new Map<string, number>()]))
  for (const { subject, boards } of classes.flatMap(({ subjects }) => subjects))
    for (const { indicator, attained } of leavesOf(boards))
      if (attained !== null) all.get(indicator)?.set(subject, attained)
  return all
}

/**
 * A scored period as history keeps it: places, totals, lights, grades, places on each indicator; with what was attained where the
 * period is the one consequences are proposed for and they ask.
 */
export function periodOf({ period, classes, grades, asked = [] }: Period): HistoryPeriod {
  return historyPeriodOf({
    period,
    ranked: classes.flatMap(({ ranking }) => ranking),
    indicators: placesOf(classes),
    ...(grades && { grades: new Map(grades.graded.map(({ subject, grade }) => [subject, grade])) }),
    ...(asked.length > 0 && { attained: attainedOf(classes, asked) }),
  })
}
