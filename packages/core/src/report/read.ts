import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { isPublished } from '../period/rules.ts'
import { loadVisible, type ResultAddress } from '../result/index.ts'
import { found } from '../table/tenant-table.ts'
import type { Report, ReportKind } from './schema.ts'
import { readReports } from './store.ts'

export async function listReports(ctx: Context, at: ResultAddress): Promise<Report[]> {
  requirePermission(ctx, 'report.read')
  const { run } = await loadVisible(ctx, at)
  return readReports(ctx, run)
}

/** The document as it stands: marked as a draft until the result is published. */
export async function getReport(
  ctx: Context,
  at: ResultAddress & { kind: ReportKind },
): Promise<{ report: Report; bytes: Uint8Array }> {
  requirePermission(ctx, 'report.read')
  const { run, period } = await loadVisible(ctx, at)
  const report = found((await readReports(ctx, run)).find((one) => one.kind === at.kind))
  const key = isPublished(period) ? (report.finalKey ?? report.key) : report.key
  return { report, bytes: found(await ctx.objects.documents.get(key)) }
}
