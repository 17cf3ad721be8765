import { isPlaceRule } from '../../light-places.ts'
import { placedLights } from '../placed-lights.ts'
import { adviceOf, type Rule } from '../rule.ts'
import { darkScores } from './lights-cover.ts'

/** Without a rule by place, some score, or being less far behind, may have no light; said, since it may be meant. */
export const lightsScores: Rule = ({ scheme }) =>
  placedLights(scheme).flatMap(({ place, rules }) => {
    const dark = rules.some(isPlaceRule) ? null : darkScores(rules)
    return dark === null
      ? []
      : [
          adviceOf('lights_scores_gap', {
            place,
            message: { zh: `${dark.zh}的没有灯`, en: `No light for: ${dark.en}` },
            hint: {
              zh: '如不是有意不亮灯，末尾加一条兜底，如 { light: green, min: 0 }',
              en: 'Unless that is meant, end with a rule for the rest, such as `{ light: green, min: 0 }`',
            },
          }),
        ]
  })
