import { z } from 'zod'
import { Code, Share } from './text.ts'

/** 挂钩: how much of the unit above counts in a subject of this class, whatever the class of the one above (P10). */
export const CascadeLink = z.strictObject({
  class: Code,
  /** Share of the subject's own total; the rest is the linked total of its parent on the roster. 0.7 is our assumption. */
  own: Share.default(0.7),
  /** Where nobody stands above, or whoever does has no total: the own total alone counts, or there is none. */
  without: z.enum(['own', 'none']).default('own'),
})
export type CascadeLink = z.infer<typeof CascadeLink>
