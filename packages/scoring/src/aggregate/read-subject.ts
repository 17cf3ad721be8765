import type { ScoreRow } from '../attain/method.ts'
import type { BoardScore, IndicatorScore, NoScore, Points, Step, SubjectScore } from '../types.ts'
import { contributionsOf, type Contributions } from './contributions.ts'
import type { BoardColumn, ScoredClass } from './score-class.ts'

type Column = BoardColumn['indicators'][number]

const orNull = (points: number): Points | null => (Number.isNaN(points) ? null : points)

interface Explained {
  steps: Step[]
  warnings: string[]
  reason?: NoScore
}

/** Scores the row once more with a pencil in hand. */
function explain(score: ScoreRow, row: number): Explained {
  const said: Explained = { steps: [], warnings: [] }
  const outcome = score(row, {
    step: (name, values) => said.steps.push({ name, values }),
    warn: (code) => said.warnings.push(code),
    because: (reason) => (said.reason = reason),
  })
  // Half a calculation would read like a whole one.
  return typeof outcome === 'number' ? said : { steps: [], warnings: said.warnings, reason: outcome }
}

function readLeaf(
  { indicator, points, score, inputs, given }: Column,
  row: number,
): Omit<IndicatorScore, 'effectiveShare' | 'contribution'> {
  const place = given?.(row)
  return {
    indicator: indicator.id,
    attained: orNull(points[row]!),
    ...explain(score, row),
    weight: indicator.weight,
    inputs: inputs(row),
    ...(place ? { given: place } : {}),
  }
}

function readBoard(
  { board, points, indicators }: BoardColumn,
  row: number,
  { parts, b }: { parts: Contributions; b: number },
): BoardScore {
  return {
    board: board.id,
    score: orNull(points[row]!),
    contribution: parts.boards[b]!,
    indicators: indicators.map((column, i) => ({
      ...readLeaf(column, row),
      effectiveShare: parts.shares[b]![i]!,
      contribution: parts.indicators[b]![i]!,
    })),
  }
}

/** One subject of a scored class as a tree that explains itself; its leaves add up to its total exactly. */
export function readSubject(scored: ScoredClass, row: number): SubjectScore {
  const parts = contributionsOf(scored, row)
  return {
    subject: scored.subjects[row]!,
    class: scored.class,
    total: orNull(scored.totals[row]!),
    boards: scored.boards.map((board, b) => readBoard(board, row, { parts, b })),
  }
}
