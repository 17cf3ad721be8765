import { z } from 'zod'
import { Field } from './field.ts'
import { GivenRank } from './light.ts'
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
  missing: z.enum(['exclude', 'zero']).default('exclude'),
  givenRank: GivenRank.optional(),
  /** Only these subject classes are asked and scored; all when absent. */
  classes: z.array(Code).optional(),
  /** Code of the unit that answers for it (责任部门), and the leader named beside it. */
  responsible: z.string().max(40).optional(),
  leader: z.string().max(40).optional(),
  note: Text.optional(),
})
export type Indicator = z.infer<typeof Indicator>

export const Board = z.strictObject({
  id: Code,
  name: Text,
  /** Points of the whole board: its scored indicators add up to it, the scored boards of a class to 100. */
  weight: Finite.min(0).max(1000),
  indicators: z.array(Indicator).min(1).max(400),
})
export type Board = z.infer<typeof Board>
