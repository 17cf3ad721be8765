import {
  gradeSubjects,
  rankSubjects,
  scoreSubjects,
  type RankedSubject,
  type SubjectScore,
} from '@plumbline/scoring'
import { gradeName } from '@plumbline/scheme/grades'
import type { Scheme } from '@plumbline/scheme'
import type { Case } from './case-folder.ts'
import { factsOfMonth, periodOf, schemesOfCase, subjectsOfCase } from './translate-case.ts'

/** What the engine makes of one unit in one month. */
export interface UnitMonth {
  score: SubjectScore
  place: RankedSubject
  /** Names of grades; '' where there is none. */
  band: string
  grade: string
}
/** By unit. */
export type Month = Map<string, UnitMonth>

function namesOf(scheme: Scheme, ranked: readonly RankedSubject[]): Map<string, string> {
  const { graded } = gradeSubjects({ scheme, ranked, decisions: [] })
  return new Map(
    graded.map(({ subject, grade }) => [
      subject,
      grade === null || !scheme.grades ? '' : gradeName(scheme.grades, grade).zh,
    ]),
  )
}

/** Every month of a case through the public engine, each against the places of the one before. */
export function scoreCase(given: Case): Month[] {
  const [{ bands, quotas }, subjects] = [schemesOfCase(given), subjectsOfCase(given)]
  const months: Month[] = []
  let previous: RankedSubject[] = []
  for (let month = 1; month <= given.scheme.months; month++) {
    const facts = factsOfMonth(given, month)
    const scores = scoreSubjects({ scheme: quotas, period: periodOf(month), class: 'unit', subjects, facts })
    previous = rankSubjects({ scheme: quotas, scores, previous })
    const places = new Map(previous.map((place) => [place.subject, place]))
    const [bandOf, gradeOf] = [namesOf(bands, previous), namesOf(quotas, previous)]
    const rows = scores.map((score): [string, UnitMonth] => [
      score.subject,
      {
        score,
        place: places.get(score.subject)!,
        band: bandOf.get(score.subject) ?? '',
        grade: gradeOf.get(score.subject) ?? '',
      },
    ])
    months.push(new Map(rows))
  }
  return months
}
