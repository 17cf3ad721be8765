import type { CompileExpression, Compiled, ExpressionNames } from '@plumbline/scheme/expressions'
import type { Indicator, Scheme } from '@plumbline/scheme'
import { allIndicators } from '@plumbline/scheme/walk'
import type { Reading } from './reading.ts'

/** What formulas are computed with: the compiler, and what has been computed for this class so far. */
export interface Expressions {
  rows: number
  compile(text: string, own: Pick<Indicator, 'id'>): Compiled
  kept: Map<string, Reading>
  /** Being computed: met again, it stands on itself. */
  open: Set<string>
}

/**
 * The compiler is handed in, so that a scheme without formulas costs a browser nothing. A formula without a compiler is a fault of the
 * program: throws `expressions_not_loaded`.
 */
export function expressionsFor(scheme: Scheme, rows: number, compile?: CompileExpression): Expressions {
  let fields: ExpressionNames['fields'] | undefined
  const fieldsOf = () =>
    new Map(
      allIndicators(scheme.boards).map(({ indicator }) => [
        indicator.id,
        new Set(indicator.fields.map(({ id }) => id)),
      ]),
    )
  return {
    rows,
    compile(text, { id }) {
      if (!compile) throw new TypeError('expressions_not_loaded: pass compileExpression as `expressions`')
      return compile(text, { own: id, fields: (fields ??= fieldsOf()) })
    },
    kept: new Map(),
    open: new Set(),
  }
}
