import { z } from 'zod'
import { expressionLimits } from '../expressions/limits.ts'
import { vintages } from '../vintages.ts'
import { Floor, Goal } from './floor.ts'
import { Code, Finite, Text } from './text.ts'

/** A formula over fields, such as `gdp.level / pop.total * 100`; read by `compileExpression`. */
export const ExpressionText = z.string().min(1).max(expressionLimits.length)

export const PeriodKind = z.enum(['month', 'quarter', 'half', 'year'])
export type PeriodKind = z.infer<typeof PeriodKind>

/**
 * Another assessment's published result for the same subject: its total, or with `of` the score of a board or indicator of it, one figure
 * per `every` inside this scheme's period. Boards and indicators are meant as they are scored, on the 0–100 scale.
 */
export const ResultOf = z.strictObject({
  scheme: Code,
  every: PeriodKind,
  of: Code.optional(),
  /** Its own when absent; `parent`: that of the unit it stands under on the roster, of several the one it served longest (S0-16, S3-10). */
  whose: z.enum(['self', 'parent']).optional(),
})
export type ResultOf = z.infer<typeof ResultOf>

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
   * `derived` is computed from the others by `expression`, `result` taken from another assessment (`result`), and nobody is asked for them.
   */
  source: z.enum(['submission', 'target', 'external', 'derived', 'result']).default('submission'),
  /**
   * `area`: one figure for everybody, such as the growth of the whole area; its fact has the subject `*`. In the office it stands under the
   * unit that answers for its indicator.
   */
  scope: z.enum(['unit', 'area']).optional(),
  expression: ExpressionText.optional(),
  /** Of a target: what stands for every unit until the office files another, and what neither may fall short of. */
  goal: Goal.optional(),
  floor: Floor.optional(),
  result: ResultOf.optional(),
  /** Of an entered figure: one of an earlier vintage than this, or of none stated, does not count. */
  atLeast: z.enum(vintages).optional(),
  /** Of an amount of money: at the prices of its own period (levels), or of one base year (what growth is taken from). */
  prices: z.enum(['current', 'constant']).optional(),
  min: Finite.optional(),
  max: Finite.optional(),
})
export type Field = z.infer<typeof Field>

/** Where a number comes from: `field` of this indicator, or `indicator.field` of another one. */
export const FieldRef = z.string().regex(/^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?$/)
