import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { parseItem } from '../table/tenant-table.ts'
import { auditPartition } from './commit.ts'
import { AuditEntry } from './schema.ts'

/** Newest first; `before` continues where the last page ended. */
export async function listAudit(
  ctx: Context,
  input: { month: string; before?: string; limit?: number },
): Promise<AuditEntry[]> {
  requirePermission(ctx, 'audit.read')
  const items = await ctx.table.query('audit', {
    pk: auditPartition(ctx.tenantId, input.month),
    newestFirst: true,
    limit: input.limit ?? 100,
    ...(input.before === undefined ? {} : { before: input.before }),
  })
  return items.map((item) => parseItem(AuditEntry, item))
}
