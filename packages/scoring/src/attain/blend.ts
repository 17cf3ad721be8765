import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints } from '../numbers/rounding.ts'
import { integerWeights } from '../numbers/integer-weights.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'
import type { NoScore, Points } from '../types.ts'
import type { AttainMethod, Notes } from './method.ts'
import { attainPart } from './parts.ts'

type Part = MethodOf<'blend'>['parts'][number]

const announce = ({ name, share }: Part, notes?: Notes) =>
  notes?.step('part', { name_zh: name.zh, name_en: name.en, share: showFigure(share * 100) })

function mix(parts: readonly Part[], scores: readonly Points[], notes?: Notes): Points {
  const [mixed = Number.NaN] = weightedMeans(
    scores.map((points) => Float64Array.of(points)),
    integerWeights(parts.map(({ share }) => share)),
    1,
  )
  const terms = parts.map(({ share }, k) => `${showFigure(share)} × ${showPoints(scores[k]!)}`).join(' + ')
  notes?.step('blend', { terms, result: showPoints(mixed) })
  return mixed
}

/**
 * Σ share · part, each part a method of its own (methods P5, reading A): 0.8 × 92 + 0.2 × 95.45454545 = 92.69090909.
 * A part without a score leaves the whole without one, for the part's reason.
 */
export const attainBlend: AttainMethod<MethodOf<'blend'>> = ({ parts }, view) => {
  const rows = parts.map(({ method }) => attainPart(method, view))
  return (row, notes) => {
    const scores: Points[] = []
    for (const [k, score] of rows.entries()) {
      announce(parts[k]!, notes)
      const points: Points | NoScore = score(row, notes)
      if (typeof points !== 'number') return points
      scores.push(points)
    }
    return mix(parts, scores, notes)
  }
}
