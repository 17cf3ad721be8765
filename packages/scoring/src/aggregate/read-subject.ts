import type { ScoreRow } from '../attain/method.ts'
import type { BoardScore, IndicatorScore, NoScore, Points, Step, SubjectScore } from '../types.ts'
import { readStages } from '../settle/stage.ts'
import { contributionsOf, type Contributions } from './contributions.ts'
import { blockerOf, childrenOf, type BoardColumn, type Group } from './group.ts'
import type { ScoredClass } from './score-class.ts'

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
  if (typeof outcome === 'number') return said
  // Half a calculation would read like a whole one; what is only shown calculates no score.
  return { ...said, steps: outcome.code === 'not_scored' ? said.steps : [], reason: outcome }
}

function readLeaf(
  { indicator, points, score, inputs, given, lit }: Column,
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
    ...(lit ? { lit: lit(row) } : {}),
  }
}

/** Takes what each part adds in the order the parts are met. */
interface Reader {
  row: number
  parts: Contributions
  leaf: number
  board: number
}

/** Why what is inside came to no score. */
function whyNone(group: Group, row: number): { reason?: NoScore } {
  if (!Number.isNaN(group.points[row]!)) return {}
  const blocker = blockerOf(group, row)?.indicator
  if (blocker) return { reason: { code: 'blocked', indicator: blocker.id, name: blocker.name } }
  const scored = childrenOf(group).some(({ points }) => !Number.isNaN(points[row]!))
  return { reason: { code: scored ? 'below_zero_in_mean' : 'no_children' } }
}

function readBoard(column: BoardColumn, reader: Reader): BoardScore {
  const { board, points, indicators, boards } = column
  const contribution = reader.parts.boards[reader.board++]!
  return {
    board: board.id,
    score: orNull(points[reader.row]!),
    ...whyNone(column, reader.row),
    contribution,
    indicators: indicators.map((one) => {
      const leaf = reader.leaf++
      return {
        ...readLeaf(one, reader.row),
        effectiveShare: reader.parts.shares[leaf]!,
        contribution: reader.parts.indicators[leaf]!,
      }
    }),
    boards: boards.map((inner) => readBoard(inner, reader)),
  }
}

/** One subject of a scored class as a tree that explains itself; its leaves add up to `raw` exactly, its stages lead from there to the total. */
export function readSubject(scored: ScoredClass, row: number): SubjectScore {
  const reader = { row, parts: contributionsOf(scored, row), leaf: 0, board: 0 }
  const raw = orNull(scored.points[row]!)
  return {
    subject: scored.subjects[row]!,
    class: scored.class,
    raw,
    total: orNull(scored.totals[row]!),
    ...(raw === null ? { ...whyNone(scored, row), stages: [] } : readStages(scored.stages, row, raw)),
    boards: scored.boards.map((board) => readBoard(board, reader)),
  }
}
