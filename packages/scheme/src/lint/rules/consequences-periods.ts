import { periodsPerYear } from '../../periods/index.ts'
import { placedRules } from '../placed-rules.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

/** More than this many years in a row is rarely meant. */
const longYears = 3

/** A ladder over a quarter needs periods shorter than a quarter; six in a row are six years where a period is a year. */
export const consequencesPeriods: Rule = ({ scheme }) =>
  placedRules(scheme).flatMap(({ place, rule }) => {
    if (rule.kind === 'tail' && periodsPerYear[scheme.period] <= periodsPerYear[rule.span])
      return [
        errorOf('consequence_span', {
          place: `${place}.span`,
          message: {
            zh: '跨度不长于办法的一期，没有可平均的位次',
            en: 'The span is no longer than one period of the scheme: there is nothing to average',
          },
          hint: { zh: '改用更长的跨度，或用 last', en: 'Take a longer span, or the rule “last”' },
        }),
      ]
    if (rule.kind !== 'stuck' && rule.kind !== 'streak') return []
    const years = rule.periods / periodsPerYear[scheme.period]
    if (years <= longYears) return []
    const shown = Number(years.toFixed(1))
    return [
      adviceOf('consequence_long', {
        place: `${place}.periods`,
        message: {
          zh: `${rule.periods} 期即 ${shown} 年，此前不会提示`,
          en: `${rule.periods} periods are ${shown} years; before that nobody is proposed`,
        },
        hint: { zh: '确认期数', en: 'Make sure of the number' },
      }),
    ]
  })
