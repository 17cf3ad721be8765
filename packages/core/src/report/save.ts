import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestBytes } from '../digest.ts'
import { recordPart, type RunAddress } from '../run/index.ts'
import { reportKinds, type ReportKind, type StoredReport } from './schema.ts'
import { reportItem } from './store.ts'

export interface WrittenReport {
  kind: ReportKind
  fileName: string
  contentType: string
  bytes: Uint8Array
  /** Without the draft mark; absent where the office itself turns the draft into the document. */
  finalBytes?: Uint8Array
}

/** Keeps a document of a run; writing it again replaces it with the same. */
export async function saveReport(
  ctx: Context,
  at: RunAddress,
  written: WrittenReport,
): Promise<StoredReport> {
  requireSystem(ctx)
  const { bytes, finalBytes, ...rest } = written
  const keep = async (name: 'draft' | 'final', body: Uint8Array) => {
    const key = `${ctx.tenantId}/${at.schemeId}/${at.period}/${at.runId}/${written.kind}/${name}`
    await ctx.objects.documents.put(key, body, written.contentType)
    return { key, size: body.length, sha256: digestBytes(body) }
  }
  const report: StoredReport = {
    ...rest,
    runId: at.runId,
    ...(await keep('draft', bytes)),
    ...(finalBytes ? { final: await keep('final', finalBytes) } : {}),
    createdAt: ctx.now,
  }
  await recordPart(
    ctx,
    at.runId,
    { step: 'report', part: written.kind, parts: reportKinds.length, digest: report.sha256 },
    [reportItem(ctx, at, report)],
  )
  return report
}
