import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod, Notes } from './method.ts'

/** Points of 较差, 较低, 平均, 良好, 优秀: 20 times their place. */
const worth = 20
const grades = ['较差', '较低', '平均', '良好', '优秀'] as const
const englishGrades = ['poor', 'low', 'average', 'good', 'excellent'] as const

interface Standing {
  x: number
  value: string
  notes: Notes | undefined
}

/** Standard values from the worst to the best; the line between `k` and the next. */
function between(values: readonly number[], k: number, { x, value, notes }: Standing): Points {
  const [from, to, low] = [values[k]!, values[k + 1]!, worth * (k + 1)]
  const points = toPoints(low + ((x - from) / (to - from)) * worth)
  notes?.step('standards', {
    grade_zh: grades[k]!,
    grade_en: englishGrades[k]!,
    value,
    low: String(low),
    from: showFigure(from),
    to: showFigure(to),
    worth: String(worth),
    result: showPoints(points),
  })
  return points
}

/** At 优秀 or better, or short of 较差. */
function beyond(name: 'standards_best' | 'standards_none', at: number, { value, notes }: Standing): Points {
  const points = toPoints(name === 'standards_best' ? 100 : 0)
  notes?.step(name, { value, at: showFigure(at), result: showPoints(points) })
  return points
}

/**
 * Five standard values (企业绩效评价标准值, 国资委; 功效系数法 between them): at 优秀 or better 100, below 较差 0, otherwise the points of the
 * grade reached (20, 40, 60, 80) + (x − its value) ÷ (next − its value) × 20. 0.39 with −2.1, 0.8, 3.5, 6.2, 9.4: 37.17241379.
 * Less is better where the values are written rising from 优秀 to 较差. Looks at one subject alone. Missing: no score.
 */
export const attainStandards: AttainMethod<MethodOf<'standards'>> = ({ measure, values }, view) =>
  byFigure(measure, view, (figure) => {
    const sign = values[0] > values[4] ? 1 : -1
    const ascending = values.toReversed()
    return (row, notes) => {
      const x = figure.values[row]!
      const standing = { x, value: figure.shown(row), notes }
      const reached = ascending.findLastIndex((at) => sign * x >= sign * at)
      if (reached < 0) return beyond('standards_none', values[4], standing)
      if (reached === 4) return beyond('standards_best', values[0], standing)
      return between(ascending, reached, standing)
    }
  })
