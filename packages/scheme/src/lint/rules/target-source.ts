import { findField, targetsOf } from '../../walk.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

/** A target comes from the evaluation office, never from the unit it judges. */
export const targetSource: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? targetsOf(indicator.method) : [])
      .filter(
        ({ target }) => (findField(scheme, target.field, indicator.id)?.source ?? 'target') !== 'target',
      )
      .map(({ path, target }) =>
        errorOf('target_not_a_target', {
          place: `${place}.method${path}.field`,
          message: { zh: `“${target.field}”不是目标值数据项`, en: `“${target.field}” is not a target field` },
          hint: { zh: '给该数据项写 source: target', en: 'Give that field `source: target`' },
        }),
      ),
  )
