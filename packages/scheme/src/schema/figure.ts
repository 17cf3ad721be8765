import { z } from 'zod'
import { FieldRef } from './field.ts'

/** The figure a method looks at. */
export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), field: FieldRef }),
  /** Percent change against the same field `lag` periods ago. */
  z.strictObject({ kind: z.literal('growth'), field: FieldRef, lag: z.int().min(1).max(60) }),
  /** part / whole, in percent. */
  z.strictObject({ kind: z.literal('share'), part: FieldRef, whole: FieldRef }),
  /** Own change ÷ change of the class against `lag` periods ago, in percent; share of the level where the class did not grow (P8). */
  z.strictObject({ kind: z.literal('contribution'), field: FieldRef, lag: z.int().min(1).max(60) }),
  /**
   * Mean of a `result` field over the periods inside this one: of those that have a figure (`present`, the months served), or of all with 0
   * for what is missing. Fewer figures than `atLeast`, no score.
   */
  z.strictObject({
    kind: z.literal('average'),
    field: FieldRef,
    over: z.enum(['present', 'all']),
    atLeast: z.int().min(1).max(12).default(1),
  }),
])
export type Measure = z.infer<typeof Measure>
export type MeasureKind = Measure['kind']
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>

/** A target is a field; `linear` asks for month/12 of it by the end of a month, `none` for all of it. */
export const Target = z.strictObject({ field: FieldRef, pace: z.enum(['none', 'linear']).default('none') })
export type Target = z.infer<typeof Target>
