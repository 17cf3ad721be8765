import { findField, targetsOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

/** month/12 of a yearly target is meant for a figure counted since January. */
export const paceBasis: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? targetsOf(indicator.method) : [])
      .filter(({ target, measure }) => {
        if (target.pace !== 'linear' || measure.kind !== 'value' || scheme.period === 'year') return false
        return findField(scheme, measure.field, indicator.id)?.basis === 'period'
      })
      .map(({ path }) =>
        adviceOf('pace_basis', {
          place: `${place}.method${path}.pace`,
          message: {
            zh: '按时序进度分解全年目标，但数据项只是当期数',
            en: 'The yearly target is paced, but the field holds this period alone',
          },
          hint: {
            zh: '数据项改为累计（basis: ytd），或 pace: none',
            en: 'Use `basis: ytd` for the field, or `pace: none`',
          },
        }),
      ),
  )
