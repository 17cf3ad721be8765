import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

/** Five standard values, worth 1, 0.8, 0.6, 0.4 and 0.2 of the points, with straight lines between; below the last nothing. */
export const Standards = z.strictObject({
  kind: z.literal('standards'),
  measure: Measure,
  /** 优秀, 良好, 平均, 较低, 较差: falling where more is better, rising where less is. */
  values: z.tuple([Finite, Finite, Finite, Finite, Finite]),
})
