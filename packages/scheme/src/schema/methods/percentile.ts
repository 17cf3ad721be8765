import { z } from 'zod'
import { Measure } from '../figure.ts'

/** Share of the class that does worse, and half of those level with it, itself among them, in percent. */
export const Percentile = z.strictObject({ kind: z.literal('percentile'), measure: Measure })
