import type { Indicator } from '@plumbline/scheme'
import { periodLabel, shiftPeriod } from '@plumbline/scheme/periods'
import { earlierPeriods, findField } from '@plumbline/scheme/walk'
import { showPoints } from '../numbers/rounding.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { Sources } from '../select/field-reader.ts'
import type { InputUsed, NoScore, Points } from '../types.ts'
import { withFill, type Notes, type ScoreRow } from './method.ts'
import { scoreRows } from './score-rows.ts'

/** Scores with the figures they rest on. */
export interface Scoring {
  score: ScoreRow
  inputs(row: number): InputUsed[]
}

export interface Policy {
  indicator: Indicator
  sources: Sources
  rows: number
  /** The same indicator scored for another period. */
  scoreIn(period: string): Scoring
}

/** Nothing came in for what was due this period, or too little; a missing target or earlier base is not the unit's omission. */
function isOmission(reason: NoScore, { indicator, sources }: Policy): boolean {
  if (reason.code === 'too_few_results') return true
  if (reason.code !== 'missing_value' || reason.period !== sources.period) return false
  return findField(sources.scheme, reason.field, indicator.id)?.source !== 'target'
}

/** What stands in for an omission; the reason again where nothing does. */
type StandIn = (row: number, reason: NoScore, notes?: Notes) => Points | NoScore

function replacing({ score }: Scoring, policy: Policy, standIn: StandIn): ScoreRow {
  const replaced: ScoreRow = (row, notes) => {
    const points = score(row)
    if (typeof points === 'number') return notes ? score(row, notes) : points
    return isOmission(points, policy) ? standIn(row, points, notes) : points
  }
  return withFill(replaced, score.fill)
}

const countZero: StandIn = (_row, reason, notes) => {
  notes?.because(reason)
  notes?.warn('missing_counted_zero')
  notes?.step('missing_zero', {})
  return 0
}

/** The plain mean of what the others of the class attained, quantised. */
function groupMean(scoring: Scoring, rows: number): StandIn {
  let mean: { points: Points; count: number } | undefined
  const compute = () => {
    const present = [...scoreRows(scoring.score, rows)].filter((points) => !Number.isNaN(points))
    const columns = present.map((points) => Float64Array.of(points))
    const [points = Number.NaN] = weightedMeans(
      columns,
      present.map(() => 1),
      1,
    )
    return { points, count: present.length }
  }
  return (_row, reason, notes) => {
    const { points, count } = (mean ??= compute())
    if (count === 0) return reason
    notes?.because(reason)
    notes?.warn('missing_counted_mean')
    notes?.step('missing_mean', { count: String(count), result: showPoints(points) })
    return points
  }
}

/** The nearest earlier period in which the row has a score; each is scored once, when first asked for. */
function earlier({ sources, scoreIn }: Policy) {
  const scored = new Map<string, Scoring>()
  const at = (period: string) => {
    const found = scored.get(period) ?? scoreIn(period)
    scored.set(period, found)
    return found
  }
  const lags = earlierPeriods(sources.period)
  return (row: number) => {
    for (const lag of lags) {
      const period = shiftPeriod(sources.period, -lag)
      if (typeof at(period).score(row) === 'number') return { period, ...at(period) }
    }
    return undefined
  }
}

function carryLast(scoring: Scoring, policy: Policy): Scoring {
  const lastOf = earlier(policy)
  const score = replacing(scoring, policy, (row, reason, notes) => {
    const last = lastOf(row)
    if (!last) return reason
    const { zh, en } = periodLabel(last.period)
    notes?.because(reason)
    notes?.warn('missing_counted_last')
    notes?.step('missing_last', { period_zh: zh, period_en: en })
    return last.score(row, notes)
  })
  const inputs = (row: number) => {
    const own = scoring.score(row)
    const last = typeof own !== 'number' && isOmission(own, policy) ? lastOf(row) : undefined
    return [...scoring.inputs(row), ...(last?.inputs(row) ?? [])]
  }
  return { score, inputs }
}

/**
 * What counts where nothing was handed in that was due this period (a missing target or earlier base is nobody's omission):
 * `zero` 0; `last` the score of the nearest earlier period of the year in which the unit has one, computed as that period's was, within
 * that period's class (of a yearly scheme, the year before); `group_mean` the mean of what the others of the class attained. Where there
 * is none of these, and with `exclude` and `block`, no score.
 */
export function afterMissing(scoring: Scoring, policy: Policy): Scoring {
  const { missing } = policy.indicator
  if (missing === 'last') return carryLast(scoring, policy)
  if (missing === 'zero') return { ...scoring, score: replacing(scoring, policy, countZero) }
  if (missing === 'group_mean')
    return { ...scoring, score: replacing(scoring, policy, groupMean(scoring, policy.rows)) }
  return scoring
}
