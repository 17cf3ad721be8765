import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestBytes } from '../digest.ts'
import { recordPart, type RunAddress } from '../run/index.ts'
import { reportKinds, type Report, type ReportKind } from './schema.ts'
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
export async function saveReport(ctx: Context, at: RunAddress, written: WrittenReport): Promise<Report> {
  requireSystem(ctx)
  const { bytes, finalBytes, ...rest } = written
  const folder = `${ctx.tenantId}/${at.schemeId}/${at.period}/${at.runId}/${written.kind}`
  const key = `${folder}/draft`
  await ctx.objects.documents.put(key, bytes, written.contentType)
  const finalKey = `${folder}/final`
  if (finalBytes) await ctx.objects.documents.put(finalKey, finalBytes, written.contentType)
  const report: Report = {
    ...rest,
    runId: at.runId,
    key,
    ...(finalBytes ? { finalKey } : {}),
    size: bytes.length,
    sha256: digestBytes(bytes),
    createdAt: ctx.now,
  }
  await ctx.table.putAll('tenant', [reportItem(ctx, at, report)])
  await recordPart(ctx, at.runId, {
    step: 'report',
    part: written.kind,
    parts: reportKinds.length,
    digest: report.sha256,
  })
  return report
}
