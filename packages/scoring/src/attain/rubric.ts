import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod } from './method.ts'

/**
 * A level somebody set, as its points ÷ full × 100 (S4-09: one such part for each of the four dimensions). The field holds the number of
 * the level: 2 with levels 1 优秀 100, 2 良好 80 gives 80. A number that is no level: no score. Direction is in the points. Missing: no score.
 */
export const attainRubric: AttainMethod<MethodOf<'rubric'>> = ({ measure, levels, full }, view) => {
  const byLevel = new Map(levels.map((one) => [one.level, one]))
  return byFigure(measure, view, ({ values, shown }) => (row, notes) => {
    const level = byLevel.get(values[row]!)
    if (!level) return { code: 'no_such_level', value: shown(row) }
    const points = toPoints((level.points / full) * 100)
    notes?.step('rubric', {
      value: shown(row),
      name_zh: level.name.zh,
      name_en: level.name.en,
      points: showFigure(level.points),
      full: showFigure(full),
      result: showPoints(points),
    })
    return points
  })
}
