import { z } from 'zod'
import { FieldRef } from './field.ts'
import { Finite } from './text.ts'

export const Light = z.enum(['green', 'yellow', 'red'])
export type Light = z.infer<typeof Light>

/** By place among N; `last: 3` means the last three of N. */
export const PlaceRule = z.union([
  z.strictObject({ light: Light, from: z.int().min(1), to: z.int().min(1) }),
  z.strictObject({ light: Light, last: z.int().min(1) }),
])
export type PlaceRule = z.infer<typeof PlaceRule>

/** By score: `min` itself is in (以上), `max` is not (不满), so that 60–80 and 80–100 meet without sharing 80 (P17). */
export const ScoreRule = z.union([
  z.strictObject({ light: Light, min: Finite, max: Finite.optional() }),
  z.strictObject({ light: Light, max: Finite }),
])
export type ScoreRule = z.infer<typeof ScoreRule>

/** By progress: the completion of the year's target is this many percentage points, or more, below the share of the year gone (P15c). */
export const ProgressRule = z.strictObject({ light: Light, behind: Finite.positive() })
export type ProgressRule = z.infer<typeof ProgressRule>

/** Ordered: the first rule that matches lights the lamp, so red before green means that red wins (D1). */
export const LightRule = z.union([...PlaceRule.options, ...ScoreRule.options, ProgressRule])
export type LightRule = z.infer<typeof LightRule>

/** An imported place among N others, lit by itself (S2-04/05). */
export const GivenRank = z.strictObject({ rank: FieldRef, of: FieldRef, rules: z.array(PlaceRule).min(1) })
export type GivenRank = z.infer<typeof GivenRank>
