import { z } from 'zod'
import { FieldRef } from '../field.ts'
import { Finite } from '../text.ts'

/** 领导评价: named raters score every unit, each in a field of its own (S3-18); the mean of those who did. */
export const Panel = z.strictObject({
  kind: z.literal('panel'),
  fields: z.array(FieldRef).min(1).max(20),
  /** What is done about raters who score high or low: nothing, each brought to the mean and spread of all, or the ends of a unit left out. */
  leniency: z.enum(['none', 'zscore', 'drop_ends']),
  /** With how many scores of a unit the highest and the lowest are left out; 5 where absent. */
  dropFrom: z.int().min(3).max(20).optional(),
  /** Score ÷ full × 100. */
  full: Finite.positive().default(100),
})
