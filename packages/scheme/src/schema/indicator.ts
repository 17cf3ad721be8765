import { z } from 'zod'
import { Field, FieldRef } from './field.ts'
import { GivenRank, LightRule } from './light.ts'
import { Method } from './method.ts'
import { Code, Finite, Text } from './text.ts'

export const Indicator = z.strictObject({
  id: Code,
  name: Text,
  /** Points (分值) inside its board. 0 = shown and lit, not scored. */
  weight: Finite.min(0).max(1000),
  direction: z.enum(['up', 'down']).default('up'),
  fields: z.array(Field).min(1).max(20),
  method: Method.optional(),
  /**
   * What counts where nothing was handed in that was due: its weight goes to the others, 0, the last score of the year, the mean of the class,
   * or `block`: without a score here, whatever the reason, there is none for the boards around it and no total.
   */
  missing: z.enum(['exclude', 'zero', 'last', 'group_mean', 'block']).default('exclude'),
  /** Multiplies what is attained, each 0 to 2: difficulty, level, contribution (S3-15), one after another. */
  factor: z
    .union([
      FieldRef,
      z
        .array(FieldRef)
        .min(1)
        .max(5)
        .refine((refs) => new Set(refs).size === refs.length),
    ])
    .optional(),
  givenRank: GivenRank.optional(),
  /** Lights each unit by its place in the class on this indicator, by what it attained, or by how far it is behind the year. */
  lights: z.array(LightRule).min(1).max(50).optional(),
  /** Only these subject classes are asked and scored; all when absent. */
  classes: z.array(Code).optional(),
  /** Code of the unit that answers for it (责任部门), and the leader named beside it. */
  responsible: z.string().max(40).optional(),
  leader: z.string().max(40).optional(),
  note: Text.optional(),
  /** Beside those of the boards around it; the rigid tasks it stands for. Both as the scheme names them. */
  tags: z.array(Code).max(20).optional(),
  tasks: z.array(Code).max(50).optional(),
})
export type Indicator = z.infer<typeof Indicator>
export type IndicatorInput = z.input<typeof Indicator>

/** How the scores below become one: Σ w·x ÷ Σ w, Π x^(w ÷ Σ w) or Σ w ÷ Σ (w ÷ x). */
export const Aggregate = z.enum(['arithmetic', 'geometric', 'harmonic'])
export type Aggregate = z.infer<typeof Aggregate>

/** Indicators, boards inside it, or both: 16 key indicators with scale, speed and quality each are 16 boards inside one (S4-03). */
export const Board = z.strictObject({
  id: Code,
  name: Text,
  /** Points of the whole board: what is scored in it adds up to it, the scored boards of a class to 100. */
  weight: Finite.min(0).max(1000),
  aggregate: Aggregate.default('arithmetic'),
  /** Carried by every indicator inside. */
  tags: z.array(Code).max(20).optional(),
  indicators: z.array(Indicator).max(400).default([]),
  get boards() {
    return z.array(Board).max(50).default([])
  },
})
export type Board = z.infer<typeof Board>
