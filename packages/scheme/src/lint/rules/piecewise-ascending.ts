import { partsOf } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const firstStepBack = (points: readonly (readonly [number, number])[]) =>
  points.findIndex(([x], index) => index > 0 && x <= points[index - 1]![0])

/** The points of a broken line run from left to right. */
export const piecewiseAscending: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      const back = method.kind === 'piecewise' ? firstStepBack(method.points) : -1
      if (back < 0) return []
      return [
        errorOf('piecewise_not_ascending', {
          place: `${place}.method${path}.points[${back}]`,
          message: { zh: '横坐标没有递增', en: 'The x values do not ascend' },
          hint: {
            zh: '各点按横坐标从小到大写，且不重复',
            en: 'List the points from the smallest x to the largest, without repeats',
          },
        }),
      ]
    }),
  )
