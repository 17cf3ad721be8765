import { z } from 'zod'
import { Instant, PeriodId, RunId, SchemeId } from '../ids.ts'

export const PeriodStatus = z.enum(['open', 'closed', 'computed', 'proposed', 'published'])
export type PeriodStatus = z.infer<typeof PeriodStatus>

/** One round of one scheme: entries while open, one run after it closes, one published result. */
export const Period = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  /** Fixed when the period opens: a later scheme does not change a month under way. */
  schemeVersion: z.int(),
  status: PeriodStatus,
  opensAt: Instant,
  dueAt: Instant,
  closesAt: Instant,
  openedAt: Instant,
  closedAt: Instant.optional(),
  closedBy: z.string().optional(),
  runId: RunId.optional(),
  proposedBy: z.string().optional(),
  proposedAt: Instant.optional(),
  publishedBy: z.string().optional(),
  publishedAt: Instant.optional(),
  version: z.int(),
})
export type Period = z.infer<typeof Period>

export const OpenPeriod = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  /** Set by hand where the scheme's calendar does not fit this once. */
  dueAt: Instant.optional(),
  closesAt: Instant.optional(),
  /** The scheme ends with this period: no next one is entered in the calendar. */
  last: z.boolean().optional(),
})
export type OpenPeriod = z.infer<typeof OpenPeriod>
