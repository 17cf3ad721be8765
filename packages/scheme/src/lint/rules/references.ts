import type { Indicator, Measure, Scheme } from '../../schema.ts'
import { findField, measuresOf, targetsOf } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const refsOfMeasure = (measure: Measure): [string, string][] =>
  measure.kind === 'share'
    ? [
        ['part', measure.part],
        ['whole', measure.whole],
      ]
    : [['field', measure.field]]

function refsOf(indicator: Indicator): { path: string; ref: string }[] {
  const { method, givenRank } = indicator
  const measures = method ? measuresOf(method) : []
  const targets = method ? targetsOf(method) : []
  return [
    ...measures.flatMap(({ path, measure }) =>
      refsOfMeasure(measure).map(([key, ref]) => ({ path: `method${path}.${key}`, ref })),
    ),
    ...targets.map(({ path, target }) => ({ path: `method${path}.field`, ref: target.field })),
    ...(givenRank
      ? [
          { path: 'givenRank.rank', ref: givenRank.rank },
          { path: 'givenRank.of', ref: givenRank.of },
        ]
      : []),
  ]
}

const missing = (scheme: Scheme, indicator: Indicator) =>
  refsOf(indicator).filter(({ ref }) => !findField(scheme, ref, indicator.id))

/** A method can only read a number that someone enters. */
export const references: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    missing(scheme, indicator).map(({ path, ref }) =>
      errorOf('reference_unknown', {
        place: `${place}.${path}`,
        message: { zh: `没有“${ref}”这个数据项`, en: `There is no field “${ref}”` },
        hint: {
          zh: `写本指标的数据项（${indicator.fields.map((field) => field.id).join('、')}），或“指标.数据项”`,
          en: `Name a field of this indicator (${indicator.fields.map((field) => field.id).join(', ')}), or “indicator.field”`,
        },
      }),
    ),
  )
