import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { loadVisible, type ResultAddress } from '../result/index.ts'
import { found } from '../table/tenant-table.ts'
import type { Report, ReportKind } from './schema.ts'
import { readReports } from './store.ts'

export async function listReports(ctx: Context, at: ResultAddress): Promise<Report[]> {
  requirePermission(ctx, 'report.read')
  const { run } = await loadVisible(ctx, at)
  return readReports(ctx, run)
}

export async function getReport(ctx: Context, at: ResultAddress & { kind: ReportKind }): Promise<{ report: Report; bytes: Uint8Array }> {
  const report = found((await listReports(ctx, at)).find((one) => one.kind === at.kind))
  return { report, bytes: found(await ctx.objects.documents.get(report.key)) }
}
