import { z } from 'zod'
import { ExpressionText, FieldRef } from './field.ts'
import { Code, Finite } from './text.ts'

/** Which of the six steps a class or a unit of it stands on. A unit's own goes before its class's. */
const Given = z.strictObject({
  class: Code,
  /** The unit's code; the whole class when absent. */
  unit: z.string().min(1).max(40).optional(),
  step: z.int(),
})

/** 静态系数 (S1-13): six steps within 1.00–1.18, given by difficulty and load. */
const Static = z.strictObject({
  /** The six factors, lowest first; `coefficientSteps` where the document gives only the ends (D5). */
  steps: z.array(Finite).max(20).optional(),
  given: z.array(Given).max(5000).default([]),
  /** The step, from 1, of those not given one. */
  otherwise: z.int(),
})

const limits = {
  /** The factor is brought to min..max, both above 0; `dynamicLimits` where absent. */
  min: Finite.optional(),
  max: Finite.optional(),
  /** Where a figure is missing: no total, or the factor 1, which the explanation then says. */
  without: z.enum(['none', 'one']).default('none'),
}

/** 动态系数 (S1-14): by the month's growth of the area against its target, both in % and one for everybody; or by a formula of the scheme's own. */
const Dynamic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('growth'), growth: FieldRef, target: FieldRef, ...limits }),
  z.strictObject({ kind: z.literal('expression'), expression: ExpressionText, ...limits }),
])

/** What a total is multiplied by. */
export const Coefficients = z.strictObject({
  static: Static.optional(),
  dynamic: Dynamic.optional(),
  /** Totals of other classes are not multiplied (各单位, S1-14: not those of persons); of every class where absent. */
  classes: z.array(Code).min(1).max(50).optional(),
})
export type Coefficients = z.infer<typeof Coefficients>
export type StaticCoefficient = NonNullable<Coefficients['static']>
export type DynamicCoefficient = NonNullable<Coefficients['dynamic']>
