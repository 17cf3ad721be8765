import { isPlaceRule, isProgressRule } from '../../light-places.ts'
import type { LightRule, Text } from '../../schema.ts'
import { placedLights } from '../placed-lights.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** What is wrong with a rule that nothing can ever match. */
function faultOf(rule: LightRule): { message: Text; hint: Text } | undefined {
  if (isProgressRule(rule) || 'last' in rule) return undefined
  if (isPlaceRule(rule))
    return rule.from <= rule.to
      ? undefined
      : {
          message: {
            zh: `从第 ${rule.from} 到第 ${rule.to} 没有名次`,
            en: `From ${rule.from} to ${rule.to} there is no place`,
          },
          hint: { zh: '起始名次不大于结束名次', en: 'Begin with the smaller place' },
        }
  if (!('min' in rule) || rule.max === undefined || rule.min < rule.max) return undefined
  return {
    message: {
      zh: `${rule.min} 分以上（含）、不满 ${rule.max} 分没有得分`,
      en: `From ${rule.min} to below ${rule.max} there is no score`,
    },
    hint: { zh: 'min 小于 max；max 本身不在内', en: 'Let `min` be below `max`, which is itself not in' },
  }
}

const backwards = (rules: readonly LightRule[], place: string) =>
  rules.flatMap((rule, index) => {
    const fault = faultOf(rule)
    return fault ? [errorOf('lights_backwards', { place: `${place}[${index}]`, ...fault })] : []
  })

/** A range of places or scores begins before it ends. */
export const lightsShape: Rule = ({ scheme }) => [
  ...placedLights(scheme).flatMap(({ rules, place }) => backwards(rules, place)),
  ...placedIndicators(scheme).flatMap(({ place, indicator }) =>
    backwards(indicator.givenRank?.rules ?? [], `${place}.givenRank.rules`),
  ),
]
