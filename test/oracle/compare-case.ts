import type { Case } from './case-folder.ts'
import type { Row } from './read-rows.ts'
import { scoreCase, type Month, type UnitMonth } from './score-case.ts'
import { idOf } from './translate-case.ts'

interface Mismatch {
  month: string
  unit: string
  what: string
  expected: string
  actual: string
}
export interface Comparison {
  case: string
  compared: number
  /** Of the scores and totals that are on both sides. */
  worst: number
  mismatches: Mismatch[]
}

/** One figure on both sides; a number may differ a little, words may not. */
type Pair = { what: string; expected: string } & ({ points: number | null } | { words: string })

/** Beyond this two scores are not the same. */
const tolerance = 1e-6

const wordsOf = (value: string | number | null) => (value === null ? '' : String(value))

function scorePairs({ score }: UnitMonth, row: Row, given: Case): Pair[] {
  const leaves = new Map(
    score.boards.flatMap(({ indicators }) => indicators.map((leaf) => [leaf.indicator, leaf.attained])),
  )
  return given.scheme.indicators.map(({ code }) => ({
    what: code,
    expected: row[code]!,
    points: leaves.get(idOf(code)) ?? null,
  }))
}

function categoryPairs({ score }: UnitMonth, row: Row, given: Case): Pair[] {
  const boards = new Map(score.boards.map((board) => [board.board, board.score]))
  return given.scheme.categories.map(({ code }) => ({
    what: code,
    expected: row[code]!,
    points: boards.get(idOf(code)) ?? null,
  }))
}

function totalPairs({ score, place, band, grade }: UnitMonth, row: Row): Pair[] {
  const words = {
    total2: wordsOf(place.published),
    rank: wordsOf(place.rank),
    rank_change: wordsOf(place.movement),
    band,
    grade,
  }
  return [
    { what: 'total', expected: row['total']!, points: score.total },
    ...Object.entries(words).map(([what, said]) => ({ what, expected: row[what]!, words: said })),
  ]
}

/** How far apart; Infinity when only one side has something. */
function apart(pair: Pair): number {
  if ('words' in pair) return pair.words === pair.expected ? 0 : Infinity
  if (pair.points === null || pair.expected === '')
    return pair.points === null && pair.expected === '' ? 0 : Infinity
  return Math.abs(pair.points / 1e8 - Number(pair.expected))
}

const shown = (pair: Pair) =>
  'words' in pair ? pair.words : wordsOf(pair.points === null ? null : pair.points / 1e8)

/** What differs too much, and how far the worst of all pairs is apart. */
function judge(result: Comparison, at: Pick<Mismatch, 'month' | 'unit'>, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    const distance = apart(pair)
    result.compared += 1
    if (Number.isFinite(distance)) result.worst = Math.max(result.worst, distance)
    // A figure that cannot be read is NaN, and no NaN is near anything.
    if (!(distance <= tolerance))
      result.mismatches.push({ ...at, what: pair.what, expected: pair.expected, actual: shown(pair) })
  }
}

/** Every expected figure of a case beside ours. */
export function compareCase(given: Case): Comparison {
  const months = scoreCase(given)
  const result: Comparison = { case: given.name, compared: 0, worst: 0, mismatches: [] }
  const compare = (row: Row, pairsOf: (found: UnitMonth, row: Row, given: Case) => Pair[]) => {
    const at = { month: row['month']!, unit: row['unit']! }
    const found = monthOf(months, at.month)?.get(at.unit)
    if (found) judge(result, at, pairsOf(found, row, given))
    else result.mismatches.push({ ...at, what: 'unit', expected: at.unit, actual: '' })
  }
  for (const row of given.expectedScores) compare(row, scorePairs)
  for (const row of given.expectedCategories) compare(row, categoryPairs)
  for (const row of given.expectedTotals) compare(row, totalPairs)
  return result
}

const monthOf = (months: readonly Month[], month: string): Month | undefined => months[Number(month) - 1]
