import type { LightRule } from '../../schema.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const backwards = (rules: readonly LightRule[], place: string) =>
  rules.flatMap((rule, index) =>
    'last' in rule || rule.from <= rule.to
      ? []
      : [
          errorOf('lights_backwards', {
            place: `${place}[${index}]`,
            message: {
              zh: `从第 ${rule.from} 到第 ${rule.to} 没有名次`,
              en: `From ${rule.from} to ${rule.to} there is no place`,
            },
            hint: { zh: '起始名次不大于结束名次', en: 'Begin with the smaller place' },
          }),
        ],
  )

/** A range of places begins before it ends. */
export const lightsShape: Rule = ({ scheme }) => [
  ...backwards(scheme.lights, 'lights'),
  ...placedIndicators(scheme).flatMap(({ place, indicator }) =>
    backwards(indicator.givenRank?.rules ?? [], `${place}.givenRank.rules`),
  ),
]
