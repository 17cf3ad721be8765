import { z } from 'zod'
import { expressionLimits } from '../expressions/limits.ts'
import { Code, Finite, Text } from './text.ts'

/** A formula over fields, such as `gdp.level / pop.total * 100`; read by `compileExpression`. */
export const ExpressionText = z.string().min(1).max(expressionLimits.length)

export const PeriodKind = z.enum(['month', 'quarter', 'half', 'year'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** One number asked for: who enters it, in what unit, on what basis. */
export const Field = z.strictObject({
  id: Code,
  name: Text,
  /** 万元, 亿元, %, μg/m³, 天, 位 … as printed in the header of a template. */
  unit: z.string().max(20),
  decimals: z.int().min(0).max(8).default(2),
  /** `period` = this period alone, `ytd` = since 1 January. */
  basis: z.enum(['period', 'ytd', 'point']).default('period'),
  /**
   * `submission` comes monthly from the unit, `target` once a year from the evaluation office, `external` as a result from outside;
   * `derived` is computed from the others by `expression`, and nobody is asked for it.
   */
  source: z.enum(['submission', 'target', 'external', 'derived']).default('submission'),
  expression: ExpressionText.optional(),
  min: Finite.optional(),
  max: Finite.optional(),
})
export type Field = z.infer<typeof Field>

/** Where a number comes from: `field` of this indicator, or `indicator.field` of another one. */
export const FieldRef = z.string().regex(/^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?$/)
