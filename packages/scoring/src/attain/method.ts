import type { Indicator, Measure, Target } from '@plumbline/scheme'
import type { Figure } from '../select/figure.ts'
import type { Formula } from '../select/formula.ts'
import type { NoScore, Points } from '../types.ts'

/** What a method may see: its class's figures, one row per subject. */
export interface View {
  /** Rows, in the order of subject ids. */
  count: number
  direction: Indicator['direction']
  figure(measure: Measure): Figure
  target(target: Target): Figure
  formula(expression: string): Formula
}

/** Given only when someone asks why; the score is the same without. */
export interface Notes {
  step(name: string, values: Record<string, string>): void
  warn(code: string): void
  /** Why the score is what it is although something is missing. */
  because(reason: NoScore): void
}

export interface ScoreRow {
  /** The attained score of one row in 10⁻⁸ points on the 0–100 scale, or why there is none. */
  (row: number, notes?: Notes): Points | NoScore
  /**
   * Where speed matters: the plain rows of the whole column at once, by the same arithmetic; NaN, or a number out of range,
   * where the row has to be asked.
   */
  fill?: (points: Float64Array) => void
}

/** The same row by row, and by the column where there is a way to. */
export const withFill = (score: ScoreRow, fill: ScoreRow['fill']): ScoreRow =>
  fill ? Object.assign(score, { fill }) : score

/** Reads its figures and whatever it needs of the whole class once, then scores row by row. */
export type AttainMethod<M> = (method: M, view: View) => ScoreRow

/** How a figure was computed comes before what a method makes of it. */
export function noteSteps(figure: Figure, row: number, notes?: Notes): void {
  if (notes) for (const { name, values } of figure.steps(row)) notes.step(name, values)
}
