import { periodsPerYear } from '../../periods/parse.ts'
import { findField, measuresOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

/** Figures counted since January can only be held against the same month of another year: January is no fall from December. */
export const growthBasis: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? measuresOf(indicator.method) : [])
      .filter(
        ({ measure }) =>
          'lag' in measure &&
          measure.lag % periodsPerYear[scheme.period] !== 0 &&
          findField(scheme, measure.field, indicator.id)?.basis === 'ytd',
      )
      .map(({ path }) =>
        adviceOf('growth_basis', {
          place: `${place}.method${path}.lag`,
          message: {
            zh: '数据项是年内累计数，却与不同月份的累计数比增速',
            en: 'The field counts since January, but its growth is taken against another month’s count',
          },
          hint: {
            zh: `同比用 lag: ${periodsPerYear[scheme.period]}，环比用当期数（basis: period）`,
            en: `Use \`lag: ${periodsPerYear[scheme.period]}\` for year on year, or a field of the period alone`,
          },
        }),
      ),
  )
