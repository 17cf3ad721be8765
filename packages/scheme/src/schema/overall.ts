import { z } from 'zod'

/**
 * 大排序: one list over all classes (S4-16). What makes their totals comparable has to be said (D15): nothing (`raw`), 60–100 within the
 * class by its best and worst (`normalised`, P1), or deviations from the mean of the class (`zscore`).
 */
export const Overall = z.strictObject({ basis: z.enum(['raw', 'normalised', 'zscore']) })
export type Overall = z.infer<typeof Overall>
