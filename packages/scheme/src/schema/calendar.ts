import { z } from 'zod'

/** Days count from the last day of the period; times are in `zone`. */
export const Calendar = z.strictObject({
  zone: z.string().default('Asia/Shanghai'),
  opensAfterDays: z.int().min(-400).max(400),
  dueAfterDays: z.int().min(-400).max(400),
  closesAfterDays: z.int().min(-400).max(400),
  closesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
export type Calendar = z.infer<typeof Calendar>
