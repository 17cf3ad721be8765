import { z } from 'zod'

export const reportKinds = ['notice', 'airing_pdf', 'airing_xlsx'] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = z.infer<typeof ReportKind>

/** Where the bytes lie in the documents bucket, and what they are. */
const Bytes = z.strictObject({ key: z.string(), size: z.int(), sha256: z.string() })

/** A document of a run as it is handed out at the moment. */
export const Report = z.strictObject({
  kind: ReportKind,
  runId: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  ...Bytes.shape,
  createdAt: z.string(),
})
export type Report = z.infer<typeof Report>

/** Kept as a draft, and without the draft mark where the system itself takes it off at publication. */
export const StoredReport = Report.extend({ final: Bytes.optional() })
export type StoredReport = z.infer<typeof StoredReport>
