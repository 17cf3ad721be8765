import { allBoards, allIndicators } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

/** Weights of their own name a class and boards or indicators that the scheme has. */
export const weightingsResolve: Rule = ({ scheme }) => {
  const classes = new Set(scheme.classes.map(({ id }) => id))
  const ids = new Set([
    ...allBoards(scheme.boards).map(({ id }) => id),
    ...allIndicators(scheme.boards).map(({ indicator }) => indicator.id),
  ])
  return scheme.weightings.flatMap((one, index) => [
    ...(classes.has(one.class) ? [] : [unknown(`weightings[${index}].class`, one.class)]),
    ...Object.keys(one.weights)
      .filter((id) => !ids.has(id))
      .map((id) => unknown(`weightings[${index}].weights.${id}`, id)),
  ])
}

const unknown = (place: string, id: string) =>
  errorOf('weighting_unknown', {
    place,
    message: { zh: `没有“${id}”`, en: `There is no “${id}”` },
    hint: {
      zh: '写已有的类别、板块或指标的标识',
      en: 'Name a class, a board or an indicator that the scheme has',
    },
  })
