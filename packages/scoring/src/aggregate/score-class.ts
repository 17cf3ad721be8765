import type { Board, Scheme } from '@plumbline/scheme'
import { boardsOf } from '@plumbline/scheme/walk'
import { attainIndicator, type IndicatorColumn } from '../attain/attain-indicator.ts'
import { integerWeights } from '../numbers/integer-weights.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import { indexFacts } from '../select/facts.ts'
import { fieldReader, type Sources } from '../select/field-reader.ts'
import { factPeriods } from '../select/fact-periods.ts'
import type { Fact, Subject } from '../types.ts'
import { readGiven, type GivenColumn } from '../select/given.ts'

export interface ScoreInput {
  scheme: Scheme
  period: string
  /** Subjects of other classes are left aside; methods that compare do so within this one. */
  class: string
  subjects: readonly Subject[]
  facts: Iterable<Fact>
}

export interface BoardColumn {
  board: Board
  /** Of its indicators, as whole numbers. */
  weights: number[]
  points: Float64Array
  indicators: (IndicatorColumn & { given: GivenColumn | undefined })[]
}

/** A class scored as columns, one row per subject in the order of ids. `readSubject` turns a row into a tree. */
export interface ScoredClass {
  class: string
  subjects: string[]
  boards: BoardColumn[]
  /** Of the boards, as whole numbers. */
  weights: number[]
  /** NaN where there is no total. */
  totals: Float64Array
}

function scoreBoard(board: Board, sources: Sources, rows: number): BoardColumn {
  const indicators = board.indicators.map((indicator) => ({
    ...attainIndicator(indicator, sources, rows),
    given: indicator.givenRank && readGiven(indicator.givenRank, fieldReader(sources, indicator)),
  }))
  const weights = integerWeights(board.indicators.map(({ weight }) => weight))
  const points = weightedMeans(
    indicators.map((column) => column.points),
    weights,
    rows,
  )
  return { board, weights, points, indicators }
}

/**
 * Facts → attained scores → boards → totals of one class, on the 0–100 scale. A board is Σ w·score ÷ Σ w over its indicators that
 * have a score, the total the same over boards that have one: weight that is missing goes to those present.
 */
export function scoreClass({ scheme, period, class: classId, subjects, facts }: ScoreInput): ScoredClass {
  const ids = [...new Set(subjects.filter((one) => one.class === classId).map(({ id }) => id))].sort()
  const sources = { scheme, period, facts: indexFacts(facts, ids, factPeriods(scheme, period)) }
  const boards = boardsOf(scheme, classId).map((board) => scoreBoard(board, sources, ids.length))
  const weights = integerWeights(boards.map(({ board }) => board.weight))
  const totals = weightedMeans(
    boards.map((board) => board.points),
    weights,
    ids.length,
  )
  return { class: classId, subjects: ids, boards, weights, totals }
}
