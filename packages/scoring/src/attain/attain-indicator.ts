import type { Indicator, Method } from '@plumbline/scheme'
import { factorsOf, findField, isScored } from '@plumbline/scheme/walk'
import { fieldReader, type Sources } from '../select/field-reader.ts'
import { readMeasure, type Figure } from '../select/figure.ts'
import { readFormula } from '../select/formula.ts'
import type { Reading } from '../select/reading.ts'
import { readTarget } from '../select/target.ts'
import type { InputUsed } from '../types.ts'
import { attainMethod } from './attain-method.ts'
import { byFactor } from './factor.ts'
import type { ScoreRow, View } from './method.ts'
import { derivedOf, noteDerived, withDerived } from './with-derived.ts'
import { afterMissing, type Scoring } from './missing.ts'
import { scoreRows } from './score-rows.ts'

/** One indicator's scores for a class: the numbers as a column, the reasons when asked for. */
export interface IndicatorColumn {
  indicator: Indicator
  /** NaN where there is no score; all of it for an indicator that is only shown. */
  points: Float64Array
  score: ScoreRow
  inputs(row: number): InputUsed[]
}

/** Its derived values are worked out all the same: they are what it shows. */
const notScored =
  (derived: readonly Reading[]): ScoreRow =>
  (row, notes) => {
    if (notes) noteDerived(derived, row, notes)
    return { code: 'not_scored' }
  }

const sameInput = (a: InputUsed) => (b: InputUsed) =>
  a.role === b.role && a.indicator === b.indicator && a.field === b.field && a.period === b.period

/** A blend may look twice at one figure; it is listed once. */
const listedOnce = (inputs: InputUsed[]) =>
  inputs.filter((input, index) => inputs.findIndex(sameInput(input)) === index)

function shownOnly(indicator: Indicator, sources: Sources, rows: number): IndicatorColumn {
  const read = fieldReader(sources, indicator)
  const readings = indicator.fields.flatMap((field) =>
    field.source === 'result'
      ? read.results(field.id)
      : [read(field.id, field.source === 'target' ? 'target' : 'value')],
  )
  const inputs = (row: number) => readings.flatMap((reading) => reading.inputs(row))
  const score = notScored(derivedOf(indicator, read))
  return { indicator, points: new Float64Array(rows).fill(Number.NaN), score, inputs }
}

/** Its figures, its method and its factor, in one period. */
function attainIn(indicator: Indicator & { method: Method }, sources: Sources, rows: number): Scoring {
  const read = fieldReader(sources, indicator)
  const used: Pick<Figure, 'inputs'>[] = []
  const use = <F extends Pick<Figure, 'inputs'>>(figure: F) => (used.push(figure), figure)
  const view: View = {
    count: rows,
    direction: indicator.direction,
    figure: (measure) => use(readMeasure(measure, read)),
    target: (target) => use(readTarget(target, read(target.field, 'target'), sources.period)),
    formula: (expression) => use(readFormula(expression, { sources, own: indicator, read, lag: 0 })),
  }
  const attained = attainMethod(indicator.method, view)
  const score = factorsOf(indicator).reduce((before, ref) => {
    const name = Array.isArray(indicator.factor)
      ? findField(sources.scheme, ref, indicator.id)?.name
      : undefined
    return byFactor(before, { ref, reading: use(read(ref, 'value')), name })
  }, attained)
  const scoring = { score, inputs: (row: number) => used.flatMap((figure) => figure.inputs(row)) }
  return withDerived(scoring, derivedOf(indicator, read))
}

const hasMethod = (indicator: Indicator): indicator is Indicator & { method: Method } => isScored(indicator)

/** What formulas have been computed for one period says nothing of another. */
const sourcesIn = (sources: Sources, period: string): Sources => ({
  ...sources,
  period,
  expressions: { ...sources.expressions, kept: new Map(), open: new Set() },
})

/** From facts to attained scores of one indicator: its figures, its method, its factor, its policy for what is missing. */
export function attainIndicator(indicator: Indicator, sources: Sources, rows: number): IndicatorColumn {
  if (!hasMethod(indicator)) return shownOnly(indicator, sources, rows)
  const { score, inputs } = afterMissing(attainIn(indicator, sources, rows), {
    indicator,
    sources,
    rows,
    scoreIn: (period) => attainIn(indicator, sourcesIn(sources, period), rows),
  })
  return { indicator, points: scoreRows(score, rows), score, inputs: (row) => listedOnce(inputs(row)) }
}
