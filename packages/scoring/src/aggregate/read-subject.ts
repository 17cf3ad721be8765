import type { BoardScore, IndicatorScore, Points, Step, SubjectScore } from '../types.ts'
import { contributionsOf, type Contributions } from './contributions.ts'
import type { BoardColumn, ScoredClass } from './score-class.ts'

type Column = BoardColumn['indicators'][number]

const orNull = (points: number): Points | null => (Number.isNaN(points) ? null : points)

/** Scores the row once more with a pencil in hand: same score, plus its steps, warnings and reason. */
function explainRow(
  { indicator, points, score, inputs, given }: Column,
  row: number,
): Omit<IndicatorScore, 'effectiveShare' | 'contribution'> {
  const steps: Step[] = []
  const warnings: string[] = []
  const outcome = score(row, {
    step: (name, values) => steps.push({ name, values }),
    warn: (code) => warnings.push(code),
  })
  const place = given?.(row)
  return {
    indicator: indicator.id,
    attained: orNull(points[row]!),
    ...(typeof outcome === 'number' ? {} : { reason: outcome }),
    warnings,
    weight: indicator.weight,
    inputs: inputs(row),
    // Half a calculation would read like a whole one.
    steps: typeof outcome === 'number' ? steps : [],
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
      ...explainRow(column, row),
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
