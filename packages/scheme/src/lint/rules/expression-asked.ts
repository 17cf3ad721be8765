import { placedExpressions } from '../../expressions/placed-expressions.ts'
import type { Indicator, Scheme } from '../../schema.ts'
import { findIndicator, isAsked } from '../../walk.ts'
import { errorOf, type Rule } from '../rule.ts'

/** Classes that are asked this indicator, but not the one a name belongs to. */
function unaskedFor(scheme: Scheme, indicator: Indicator, name: string): string[] {
  const source = findIndicator(scheme, name.split('.')[0] ?? '')?.indicator
  return scheme.classes
    .map(({ id }) => id)
    .filter((id) => source && isAsked(indicator, id) && !isAsked(source, id))
}

/** A formula reads only numbers that the classes it is for are asked. */
export const expressionAsked: Rule = ({ scheme }) =>
  placedExpressions(scheme).flatMap(({ place, indicator, compiled }) =>
    (compiled.ok ? compiled.names : []).flatMap((name) =>
      unaskedFor(scheme, indicator, name).map((classId) =>
        errorOf('expression_not_asked', {
          place,
          message: {
            zh: `类别 ${classId} 不填报“${name}”，这个算式永远缺数`,
            en: `Class ${classId} is not asked for “${name}”: this formula would always lack it`,
          },
          hint: { zh: '让两个指标的适用类别（classes）一致', en: 'Give both indicators the same `classes`' },
        }),
      ),
    ),
  )
