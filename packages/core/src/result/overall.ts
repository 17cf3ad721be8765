import { boardPlaces, rankOverall, type OverallSubject } from '@plumbline/scoring'
import type { Scheme } from '@plumbline/scheme'
import type { ClassScores } from '../run/scores.ts'
import type { RankingRow } from './schema.ts'

type Totals = Parameters<typeof rankOverall>[0]['scores']

const overallOf = ({ rank, of, published, step, warnings }: OverallSubject): RankingRow['overall'] => ({
  rank,
  of,
  score: published,
  step,
  warnings,
})

/** Every row with its place among all classes, where the scheme has a 大排序: it waits for the last class. */
export function withOverall<C extends { ranked: Totals; rows: RankingRow[] }>(
  scheme: Scheme,
  classes: readonly C[],
): readonly C[] {
  if (!scheme.overall) return classes
  const list = rankOverall({ scheme, scores: classes.flatMap(({ ranked }) => ranked) })
  const places = new Map(list.map((one) => [one.subject, overallOf(one)]))
  return classes.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, overall: places.get(row.unitId) })),
  }))
}

/** Places on each board of the page, in its order; undefined where the scheme ranks no boards. */
export function boardRanksOf(scheme: Scheme, scores: ClassScores) {
  if (!scheme.ranking.boards) return () => undefined
  const places = boardPlaces({
    scheme,
    scores: scores.subjects.map(({ unitId, boards }) => ({
      subject: unitId,
      boards: scores.boards.map((board, index) => ({ board, score: boards[index] ?? null, boards: [] })),
    })),
  })
  return (unitId: string) => scores.boards.map((board) => places.get(board)?.get(unitId) ?? null)
}
