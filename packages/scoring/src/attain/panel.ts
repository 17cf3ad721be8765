import type { MethodOf } from '@plumbline/scheme'
import { dropFromDefault } from '@plumbline/scheme/walk'
import { pointUnits, showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { Figure } from '../select/figure.ts'
import type { NoScore, Points } from '../types.ts'
import type { AttainMethod, Notes } from './method.ts'
import { spreadOf } from './zscore.ts'

type Panel = MethodOf<'panel'>

interface Rater {
  /** From 1, as the scheme names them. */
  number: number
  figure: Figure
  /** What they gave each unit, out of 100; NaN where nothing. */
  points: Float64Array
}

interface Given {
  rater: Rater
  points: Points
}

/** Who scored the unit; a score that came in but cannot be read is no silence. */
function given(raters: readonly Rater[], row: number): Given[] | NoScore {
  const found: Given[] = []
  for (const rater of raters) {
    const points = rater.points[row]!
    if (!Number.isNaN(points)) found.push({ rater, points })
    else {
      const reason = rater.figure.whyNot(row)
      if (reason.code !== 'missing_value') return reason
    }
  }
  return found.length > 0 ? found : raters[0]!.figure.whyNot(row)
}

function meanOf(all: readonly Points[], name: string, notes?: Notes): Points {
  const columns = all.map((points) => Float64Array.of(points))
  const mean = weightedMeans(
    columns,
    all.map(() => 1),
    1,
  )[0]!
  notes?.step(name, {
    terms: all.map(showPoints).join(' + '),
    count: String(all.length),
    result: showPoints(mean),
  })
  return mean
}

type Adjust = (scores: readonly Given[], row: number, notes?: Notes) => Points

/** One of the highest and one of the lowest left out. */
const dropEnds =
  (from: number): Adjust =>
  (scores, _, notes) => {
    const sorted = scores.map(({ points }) => points).sort((a, b) => a - b)
    if (sorted.length < from) {
      notes?.step('panel_few', { count: String(sorted.length), from: String(from) })
      return meanOf(sorted, 'panel_adjusted', notes)
    }
    notes?.step('panel_ends', { least: showPoints(sorted[0]!), most: showPoints(sorted.at(-1)!) })
    return meanOf(sorted.slice(1, -1), 'panel_adjusted', notes)
  }

/** Mean of all + deviation of all × (score − own mean) ÷ own deviation; a rater who gave everybody the same says nothing and counts as the mean of all. */
function standardise(raters: readonly Rater[]): Adjust {
  const scores = raters.map(({ points }) => points.map((one) => one / pointUnits))
  const all = spreadOf(Float64Array.from(scores.flatMap((column) => [...column])))
  const own = new Map(raters.map((rater, k) => [rater, spreadOf(scores[k]!)]))
  const of = ({ rater, points }: Given, notes?: Notes): Points => {
    const { average, deviation } = own.get(rater)!
    const number = String(rater.number)
    if (deviation === 0) {
      const mean = toPoints(all.average)
      notes?.warn('rater_level')
      notes?.step('panel_level', { number, value: showPoints(points), result: showPoints(mean) })
      return mean
    }
    const adjusted = toPoints(all.average + (all.deviation * (points / pointUnits - average)) / deviation)
    notes?.step('panel_zscore', {
      number,
      mean: showFigure(all.average),
      sd: showFigure(all.deviation),
      value: showPoints(points),
      average: showFigure(average),
      deviation: showFigure(deviation),
      result: showPoints(adjusted),
    })
    return adjusted
  }
  return (scored, _, notes) =>
    meanOf(
      scored.map((one) => of(one, notes)),
      'panel_adjusted',
      notes,
    )
}

function adjustBy({ leniency, dropFrom }: Panel, raters: readonly Rater[]): Adjust | undefined {
  if (leniency === 'zscore') return standardise(raters)
  return leniency === 'drop_ends' ? dropEnds(dropFrom ?? dropFromDefault) : undefined
}

/**
 * 领导评价 (S3-18): the mean of the raters who scored the unit, score ÷ full × 100; 95, 88 and 84 → 89.00. Against leniency (P9) with `zscore`
 * each rater's scores are brought from their own mean and deviation over the class (n − 1) to those of all scores, with `drop_ends` one
 * highest and one lowest are left out from five scores on. The raw mean comes first in the steps, the adjusted after it. A rater who gave
 * everybody the same counts as the mean of all, with a warning. Scored by nobody: no score. Neither capped nor floored.
 */
export const attainPanel: AttainMethod<Panel> = (method, view) => {
  const raters = method.fields.map((field, k): Rater => {
    const figure = view.figure({ kind: 'value', field })
    const points = figure.values.map((value) => toPoints((value / method.full) * 100))
    return { number: k + 1, figure, points }
  })
  const adjust = adjustBy(method, raters)
  return (row, notes) => {
    const scores = given(raters, row)
    if ('code' in scores) return scores
    if (notes)
      for (const { rater } of scores)
        for (const step of rater.figure.steps(row)) notes.step(step.name, step.values)
    const raw = meanOf(
      scores.map(({ points }) => points),
      'panel',
      notes,
    )
    return adjust ? adjust(scores, row, notes) : raw
  }
}
