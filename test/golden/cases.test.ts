import { rankSubjects, scoreSubjects, type RankedSubject, type SubjectScore } from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { caseNames, readCase, type Case } from './case-folder.ts'
import type { Row } from './read-rows.ts'
import { factsOfCase, idOf, periodOf, schemeOfCase, subjectsOfCase } from './translate-case.ts'

// Expected figures were computed elsewhere with 40 digits: whoever recomputes our scores by another road finds the same.

interface Month {
  month: string
  scores: Map<string, SubjectScore>
  places: Map<string, RankedSubject>
}

function scoreMonths(given: Case): Month[] {
  const [scheme, subjects, facts] = [schemeOfCase(given), subjectsOfCase(given), factsOfCase(given)]
  const months: Month[] = []
  let previous: RankedSubject[] = []
  for (let month = 1; month <= given.scheme.months; month++) {
    const period = periodOf(String(month))
    const scores = scoreSubjects({ scheme, period, class: 'unit', subjects, facts })
    previous = rankSubjects({ scheme, scores, previous })
    months.push({
      month: String(month),
      scores: new Map(scores.map((score) => [score.subject, score])),
      places: new Map(previous.map((place) => [place.subject, place])),
    })
  }
  return months
}

/** Compares a number, or nothing with nothing; how far apart they are. */
function distance(actual: number | null | undefined, expected: string | undefined): number {
  if (expected === '' || expected === undefined) return actual === null || actual === undefined ? 0 : Infinity
  return actual === null || actual === undefined ? Infinity : Math.abs(actual / 1e8 - Number(expected))
}

const worst = (
  rows: Row[],
  months: Month[],
  find: (month: Month, row: Row) => [number | null | undefined, string | undefined][],
) =>
  Math.max(
    ...rows.flatMap((row) =>
      find(months[Number(row['month']) - 1]!, row).map(([actual, expected]) => distance(actual, expected)),
    ),
  )

const names = caseNames()
/** Of our points; each stage may round once. */
const oneUnit = 1e-8

describe('cases computed elsewhere', () => {
  it('are there to be compared with', () => {
    expect(names).toHaveLength(3)
  })

  describe.each(names)('%s', (name) => {
    const given = readCase(name)
    const months = scoreMonths(given)

    it('attains every indicator score to the last unit', () => {
      const leaves = (month: Month, row: Row) =>
        month.scores.get(row['unit']!)!.boards.flatMap(({ indicators }) => indicators)
      const compare = (month: Month, row: Row) =>
        leaves(month, row).map((leaf): [number | null, string | undefined] => [
          leaf.attained,
          row[leaf.indicator.toUpperCase()],
        ])
      expect(given.expectedScores).toHaveLength(given.units.length * given.scheme.months)
      expect(worst(given.expectedScores, months, compare)).toBeLessThan(oneUnit)
    })

    it('reaches every category score and total to the last units', () => {
      const codes = given.scheme.categories.map(({ code }) => code)
      const boardOf = (month: Month, row: Row, code: string) =>
        month.scores.get(row['unit']!)!.boards.find(({ board }) => board === idOf(code))!.score
      expect(
        worst(given.expectedCategories, months, (month, row) =>
          codes.map((code) => [boardOf(month, row, code), row[code]]),
        ),
      ).toBeLessThan(2 * oneUnit)
      expect(
        worst(given.expectedTotals, months, (month, row) => [
          [month.scores.get(row['unit']!)!.total, row['total']],
        ]),
      ).toBeLessThan(3 * oneUnit)
    })

    it('publishes the same totals, places and movements exactly', () => {
      const shown = ({ published, rank, movement }: RankedSubject) =>
        [published, rank, movement].map((value) => (value === null ? '' : String(value)))
      const actual = given.expectedTotals.map((row) =>
        shown(months[Number(row['month']) - 1]!.places.get(row['unit']!)!),
      )
      expect(actual).toEqual(
        given.expectedTotals.map((row) => [row['total2'], row['rank'], row['rank_change']]),
      )
    })
  })
})
