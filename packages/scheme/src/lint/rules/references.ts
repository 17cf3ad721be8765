import type { Indicator, Measure, Scheme } from '../../schema.ts'
import {
  factorsOf,
  findField,
  findIndicator,
  isAsked,
  measuresOf,
  splitFieldRef,
  targetsOf,
} from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const refsOfMeasure = (measure: Measure): [string, string][] =>
  measure.kind === 'share'
    ? [
        ['part', measure.part],
        ['whole', measure.whole],
      ]
    : [['field', measure.field]]

/** Every place in which an indicator names a field, formulas aside. */
export function refsOf(indicator: Indicator): { path: string; ref: string }[] {
  const { method, givenRank, factor } = indicator
  const measures = method ? measuresOf(method) : []
  const targets = method ? targetsOf(method) : []
  return [
    ...measures.flatMap(({ path, measure }) =>
      refsOfMeasure(measure).map(([key, ref]) => ({
        // A panel lists its fields as they are, without a measure around each.
        path: path.endsWith(']') ? `method${path}` : `method${path}.${key}`,
        ref,
      })),
    ),
    ...targets.map(({ path, target }) => ({ path: `method${path}.field`, ref: target.field })),
    ...factorsOf(indicator).map((ref, index) => ({
      path: Array.isArray(factor) ? `factor[${index}]` : 'factor',
      ref,
    })),
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

/** Classes that are asked this indicator, but not the one it reads from. */
function unaskedFor(scheme: Scheme, indicator: Indicator, ref: string): string[] {
  const source = findIndicator(scheme, splitFieldRef(ref, indicator.id).indicator)?.indicator
  return scheme.classes
    .map(({ id }) => id)
    .filter((id) => source && isAsked(indicator, id) && !isAsked(source, id))
}

const notAsked = (scheme: Scheme, { place, indicator }: { place: string; indicator: Indicator }) =>
  refsOf(indicator).flatMap(({ path, ref }) =>
    unaskedFor(scheme, indicator, ref).map((classId) =>
      errorOf('reference_not_asked', {
        place: `${place}.${path}`,
        message: {
          zh: `类别 ${classId} 不填报“${ref}”，这项永远缺数`,
          en: `Class ${classId} is not asked for “${ref}”: it would always be missing`,
        },
        hint: {
          zh: '让两个指标的适用类别（classes）一致',
          en: 'Give both indicators the same `classes`',
        },
      }),
    ),
  )

/** A method can only read a number that someone enters, and that the same class is asked for. */
export const references: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) => [
    ...notAsked(scheme, { place, indicator }),
    ...missing(scheme, indicator).map(({ path, ref }) =>
      errorOf('reference_unknown', {
        place: `${place}.${path}`,
        message: { zh: `没有“${ref}”这个数据项`, en: `There is no field “${ref}”` },
        hint: {
          zh: `写本指标的数据项（${indicator.fields.map((field) => field.id).join('、')}），或“指标.数据项”`,
          en: `Name a field of this indicator (${indicator.fields.map((field) => field.id).join(', ')}), or “indicator.field”`,
        },
      }),
    ),
  ])
