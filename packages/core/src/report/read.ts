import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { isPublished } from '../period/rules.ts'
import { loadVisible, type ResultAddress } from '../result/index.ts'
import { found } from '../table/tenant-table.ts'
import type { Report, ReportKind, StoredReport } from './schema.ts'
import { readReports } from './store.ts'

/** The documents as they stand: marked as drafts until the result is published. */
export async function listReports(ctx: Context, at: ResultAddress): Promise<Report[]> {
  requirePermission(ctx, 'report.read')
  const { run, period } = await loadVisible(ctx, at)
  return (await readReports(ctx, run)).map((report) => asItStands(report, isPublished(period)))
}

export async function getReport(
  ctx: Context,
  at: ResultAddress & { kind: ReportKind },
): Promise<{ report: Report; bytes: Uint8Array }> {
  const report = found((await listReports(ctx, at)).find((one) => one.kind === at.kind))
  return { report, bytes: found(await ctx.objects.documents.get(report.key)) }
}

function asItStands({ final, ...draft }: StoredReport, published: boolean): Report {
  return published ? { ...draft, ...final } : draft
}
