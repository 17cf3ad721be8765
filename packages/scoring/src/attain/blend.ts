import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints } from '../numbers/rounding.ts'
import { integerWeights } from '../numbers/integer-weights.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { NoScore, Points } from '../types.ts'
import { withFill, type AttainMethod, type Notes, type ScoreRow } from './method.ts'
import { attainPart } from './parts.ts'
import { scoreRows } from './score-rows.ts'

type Part = MethodOf<'blend'>['parts'][number]

const announce = ({ name, share }: Part, notes?: Notes) =>
  notes?.step('part', { name_zh: name.zh, name_en: name.en, share: showFigure(share * 100) })

const weightsOf = (parts: readonly Part[]) => integerWeights(parts.map(({ share }) => share))

function mix(parts: readonly Part[], scores: readonly Points[], notes?: Notes): Points {
  const columns = scores.map((points) => Float64Array.of(points))
  const [mixed = Number.NaN] = weightedMeans(columns, weightsOf(parts), 1)
  if (!notes) return mixed
  const terms = parts.map(({ share }, k) => `${showFigure(share)} × ${showPoints(scores[k]!)}`).join(' + ')
  notes.step('blend', { terms, result: showPoints(mixed) })
  return mixed
}

/** Rows that have every part; the others are asked for the part they lack. */
const fillMixed =
  (parts: readonly Part[], rows: readonly ScoreRow[]): NonNullable<ScoreRow['fill']> =>
  (points) => {
    const columns = rows.map((row) => scoreRows(row, points.length))
    points.set(weightedMeans(columns, weightsOf(parts), points.length))
    for (const column of columns) {
      for (let row = 0; row < points.length; row++) if (Number.isNaN(column[row])) points[row] = Number.NaN
    }
  }

/**
 * Σ share · part, each part a method of its own (methods P5, reading A): 0.8 × 92 + 0.2 × 95.45454545 = 92.69090909.
 * A part without a score leaves the whole without one, for the part's reason.
 */
export const attainBlend: AttainMethod<MethodOf<'blend'>> = ({ parts }, view) => {
  const rows = parts.map(({ method }) => attainPart(method, view))
  const scoreRow: ScoreRow = (row, notes) => {
    const scores: Points[] = []
    for (const [k, score] of rows.entries()) {
      announce(parts[k]!, notes)
      const points: Points | NoScore = score(row, notes)
      if (typeof points !== 'number') return points
      scores.push(points)
    }
    return mix(parts, scores, notes)
  }
  return withFill(scoreRow, fillMixed(parts, rows))
}
