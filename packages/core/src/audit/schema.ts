import { z } from 'zod'

export const AuditEntry = z.strictObject({
  entryId: z.string(),
  at: z.string(),
  actor: z.string(),
  /** What was done, as a past-tense event name: submission.accepted. */
  action: z.string(),
  /** What it was done to, as a short path: new_area/2026-10/unt_…. */
  object: z.string(),
  requestId: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
  reason: z.string().optional(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
