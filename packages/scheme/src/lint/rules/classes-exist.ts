import { errorOf, placedIndicators, type Rule } from '../rule.ts'
import { isAsked, isScored } from '../../walk.ts'

/** An indicator names only classes the scheme has, and every class is scored on something. */
export const classesExist: Rule = ({ scheme }) => {
  const known = new Set(scheme.classes.map(({ id }) => id))
  const placed = placedIndicators(scheme)
  const strangers = placed.flatMap(({ place, indicator }) =>
    (indicator.classes ?? []).flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            errorOf('class_unknown', {
              place: `${place}.classes[${index}]`,
              message: { zh: `没有“${id}”这个类别`, en: `There is no class “${id}”` },
              hint: { zh: `可选：${[...known].join('、')}`, en: `Choose from: ${[...known].join(', ')}` },
            }),
          ],
    ),
  )
  const idle = scheme.classes.flatMap(({ id }, index) =>
    placed.some(({ indicator }) => isScored(indicator) && isAsked(indicator, id))
      ? []
      : [
          errorOf('class_not_scored', {
            place: `classes[${index}]`,
            message: { zh: `类别“${id}”没有计分指标`, en: `Class “${id}” has no scored indicator` },
            hint: { zh: '给它指标，或删去该类别', en: 'Give it an indicator, or remove the class' },
          }),
        ],
  )
  return [...strangers, ...idle]
}
