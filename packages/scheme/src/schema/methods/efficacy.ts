import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

/** 功效系数法: base + span × (x − 不允许值) ÷ (满意值 − 不允许值), beyond both ends as well unless floor or cap say otherwise (P1). */
export const Efficacy = z.strictObject({
  kind: z.literal('efficacy'),
  measure: Measure,
  /** `class`: the best and the worst of the class are the ends. */
  ends: z.enum(['fixed', 'class']).default('fixed'),
  /** 满意值; below `unacceptable` where less is better. */
  satisfactory: Finite.optional(),
  /** 不允许值. */
  unacceptable: Finite.optional(),
  span: Finite.positive().default(40),
  base: Finite.default(60),
  floor: Finite.optional(),
  cap: Finite.optional(),
})
