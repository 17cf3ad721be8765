import { z } from 'zod'
import { FieldRef } from './field.ts'

export const Light = z.enum(['green', 'yellow', 'red'])
export type Light = z.infer<typeof Light>

/** Ordered: the first rule that matches lights the lamp. `last: 3` means the last three of N. */
export const LightRule = z.union([
  z.strictObject({ light: Light, from: z.int().min(1), to: z.int().min(1) }),
  z.strictObject({ light: Light, last: z.int().min(1) }),
])
export type LightRule = z.infer<typeof LightRule>

/** An imported place among N others, lit by itself (S2-04/05). */
export const GivenRank = z.strictObject({ rank: FieldRef, of: FieldRef, rules: z.array(LightRule).min(1) })
export type GivenRank = z.infer<typeof GivenRank>
