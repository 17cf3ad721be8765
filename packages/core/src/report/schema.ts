import { z } from 'zod'

export const reportKinds = ['notice', 'airing_pdf', 'airing_xlsx'] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = z.infer<typeof ReportKind>

/** A document of a run; its bytes lie in the documents bucket. */
export const Report = z.strictObject({
  kind: ReportKind,
  runId: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  key: z.string(),
  /** The same document without its draft mark, handed out once the result is published. */
  finalKey: z.string().optional(),
  size: z.int(),
  sha256: z.string(),
  createdAt: z.string(),
})
export type Report = z.infer<typeof Report>
