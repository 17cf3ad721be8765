import type { Measure, Scheme } from '../../schema.ts'
import { findField, targetsOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

const periodAlone = {
  message: {
    zh: '按时序进度分解全年目标，但数据项只是当期数',
    en: 'The yearly target is paced, but the field holds this period alone',
  },
  hint: {
    zh: '数据项改为累计（basis: ytd），或 pace: none',
    en: 'Use `basis: ytd` for the field, or `pace: none`',
  },
}
const rate = {
  message: {
    zh: '按时序进度分解全年目标，但增速和占比不随月份累加',
    en: 'The yearly target is paced, but growth and shares do not add up over the months',
  },
  hint: { zh: '改为 pace: none', en: 'Use `pace: none`' },
}

function faultOf(scheme: Scheme, measure: Measure, own: string) {
  if (measure.kind !== 'value') return rate
  return findField(scheme, measure.field, own)?.basis === 'period' ? periodAlone : undefined
}

/** month/12 of a yearly target is meant for a figure counted since January. */
export const paceBasis: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method && scheme.period !== 'year' ? targetsOf(indicator.method) : []).flatMap(
      ({ path, target, measure }) => {
        const fault = target.pace === 'linear' ? faultOf(scheme, measure, indicator.id) : undefined
        return fault ? [adviceOf('pace_basis', { place: `${place}.method${path}.pace`, ...fault })] : []
      },
    ),
  )
