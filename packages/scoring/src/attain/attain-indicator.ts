import type { Indicator } from '@plumbline/scheme'
import { findField, isScored } from '@plumbline/scheme/walk'
import { fieldReader, type Sources } from '../select/field-reader.ts'
import { readMeasure, type Figure } from '../select/figure.ts'
import { readTarget } from '../select/target.ts'
import type { InputUsed, NoScore, Points } from '../types.ts'
import { attainMethod } from './attain-method.ts'
import type { Notes, ScoreRow, View } from './method.ts'

/** One indicator's scores for a class: the numbers as a column, the reasons when asked for. */
export interface IndicatorColumn {
  indicator: Indicator
  /** NaN where there is no score; all of it for an indicator that is only shown. */
  points: Float64Array
  score: ScoreRow
  inputs(row: number): InputUsed[]
}

const notScored: ScoreRow = () => ({ code: 'not_scored' })

/** Nothing came in for what was due this period; a missing target or earlier base is not the unit's omission. */
function isOmission(reason: NoScore, indicator: Indicator, { scheme, period }: Sources): boolean {
  if (reason.code !== 'missing_value' || reason.period !== period) return false
  return findField(scheme, reason.field, indicator.id)?.source !== 'target'
}

function countZero(reason: NoScore, notes?: Notes): Points {
  notes?.because(reason)
  notes?.warn('missing_counted_zero')
  notes?.step('missing_zero', {})
  return 0
}

/** What was not handed in is zero where the scheme says so. */
function strict(score: ScoreRow, indicator: Indicator, sources: Sources): ScoreRow {
  if (indicator.missing !== 'zero') return score
  return (row, notes) => {
    const points = score(row, notes)
    const omitted = typeof points !== 'number' && isOmission(points, indicator, sources)
    return omitted ? countZero(points, notes) : points
  }
}

const sameInput = (a: InputUsed) => (b: InputUsed) =>
  a.role === b.role && a.indicator === b.indicator && a.field === b.field && a.period === b.period

/** A blend may look twice at one figure; it is listed once. */
const listedOnce = (inputs: InputUsed[]) =>
  inputs.filter((input, index) => inputs.findIndex(sameInput(input)) === index)

function shownOnly(indicator: Indicator, sources: Sources, rows: number): IndicatorColumn {
  const read = fieldReader(sources, indicator)
  const readings = indicator.fields.map((field) =>
    read(field.id, field.source === 'target' ? 'target' : 'value'),
  )
  const inputs = (row: number) => readings.flatMap((reading) => reading.inputs(row))
  return { indicator, points: new Float64Array(rows).fill(Number.NaN), score: notScored, inputs }
}

/** From facts to attained scores of one indicator: its figures, its method, its policy for what is missing. */
export function attainIndicator(indicator: Indicator, sources: Sources, rows: number): IndicatorColumn {
  if (!indicator.method || !isScored(indicator)) return shownOnly(indicator, sources, rows)
  const read = fieldReader(sources, indicator)
  const used: Figure[] = []
  const use = (figure: Figure) => (used.push(figure), figure)
  const view: View = {
    count: rows,
    direction: indicator.direction,
    figure: (measure) => use(readMeasure(measure, read)),
    target: (target) => use(readTarget(target, read(target.field, 'target'), sources.period)),
  }
  const score = strict(attainMethod(indicator.method, view), indicator, sources)
  const points = Float64Array.from({ length: rows }, (_, row) => {
    const attained = score(row)
    return typeof attained === 'number' ? attained : Number.NaN
  })
  return {
    indicator,
    points,
    score,
    inputs: (row) => listedOnce(used.flatMap((figure) => figure.inputs(row))),
  }
}
