import { placedIndicators } from '../lint/rule.ts'
import type { Indicator, Scheme } from '../schema.ts'
import { partsOf } from '../walk.ts'
import { compileExpression, type Compiled } from './compile-expression.ts'
import { expressionNames } from './names.ts'

export interface PlacedExpression {
  place: string
  indicator: Indicator
  /** 'gdp.per_head' where the formula makes a derived value; absent for one that scores. */
  makes?: string
  compiled: Compiled
}

const ofMethod = ({ method }: Indicator) =>
  (method ? partsOf(method) : []).flatMap(({ path, method: part }) =>
    part.kind === 'expression' ? [{ path: `method${path}.expression`, text: part.expression }] : [],
  )

const ofFields = ({ id, fields }: Indicator) =>
  fields.flatMap(({ source, expression, id: field }, index) =>
    source === 'derived' && expression !== undefined
      ? [{ path: `fields[${index}].expression`, text: expression, makes: `${id}.${field}` }]
      : [],
  )

/** Every formula of a scheme, compiled, with its place. */
export function placedExpressions(scheme: Scheme): PlacedExpression[] {
  const { fields } = expressionNames(scheme, { id: '' })
  return placedIndicators(scheme).flatMap(({ place, indicator }) =>
    [...ofFields(indicator), ...ofMethod(indicator)].map(({ path, text, ...made }) => ({
      place: `${place}.${path}`,
      indicator,
      ...made,
      compiled: compileExpression(text, { own: indicator.id, fields }),
    })),
  )
}
