import type { NoScore, Points, StageKind, Step, TotalStage } from '../types.ts'

/** One thing done to the totals of a class after its boards. */
export interface Stage {
  kind: StageKind
  /** What a row's total becomes: a whole number of 10⁻⁸ points, or NaN. Other totals, drawn or simulated, may go through it too. */
  apply(total: Points, row: number): number
  /** How a row came from `before` to that. */
  steps(row: number, before: Points): Step[]
  /** Why a row that had a total has none any more. */
  whyNot(row: number): NoScore
}

/** Totals after all stages, in their order; a row without a total stays without. No stages: the very same column. */
export function settle(stages: readonly Stage[], totals: Float64Array): Float64Array {
  if (stages.length === 0) return totals
  return totals.map((total, row) =>
    stages.reduce((points, stage) => (Number.isNaN(points) ? points : stage.apply(points, row)), total),
  )
}

/** What each stage did to one row; after one that left no total nothing more is done. */
export function readStages(
  stages: readonly Stage[],
  row: number,
  raw: Points,
): { stages: TotalStage[]; reason?: NoScore } {
  const done: TotalStage[] = []
  let before = raw
  for (const stage of stages) {
    const after = stage.apply(before, row)
    if (Number.isNaN(after)) return { stages: done, reason: stage.whyNot(row) }
    done.push({ kind: stage.kind, before, after, steps: stage.steps(row, before) })
    before = after
  }
  return { stages: done }
}
