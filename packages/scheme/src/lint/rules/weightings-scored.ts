import { allIndicators, boardsOf, isScored } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

/** What a unit weighs itself is scored for its class: an indicator of 0 points there is only shown, and would be for the unit too. */
export const weightingsScored: Rule = ({ scheme }) =>
  scheme.weightings.flatMap(({ class: classId, unit, weights }, index) => {
    if (unit === undefined) return []
    const shown = allIndicators(boardsOf(scheme, classId)).filter(({ indicator }) => !isScored(indicator))
    const ids = new Set(shown.map(({ indicator }) => indicator.id))
    return Object.entries(weights)
      .filter(([id, weight]) => weight > 0 && ids.has(id))
      .map(([id]) => onlyShown(`weightings[${index}].weights.${id}`, { id, classId, unit }))
  })

const onlyShown = (place: string, { id, classId, unit }: { id: string; classId: string; unit: string }) =>
  errorOf('weighting_only_shown', {
    place,
    message: {
      zh: `指标“${id}”在类别 ${classId} 只展示、不计分，单位 ${unit} 给它的分值不会计入`,
      en: `“${id}” is only shown in class ${classId}: the weight unit ${unit} gives it would not count`,
    },
    hint: {
      zh: '先给指标计分办法，并在类别里给它大于 0 的分值；不考它的单位各自写 0',
      en: 'Give it a method and more than 0 points in the class; units that are not held to it write 0 themselves',
    },
  })
