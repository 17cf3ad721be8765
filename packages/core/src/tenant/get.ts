import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import type { Tenant } from './schema.ts'
import { readTenant } from './store.ts'

export async function getTenant(ctx: Context): Promise<Tenant> {
  requirePermission(ctx, 'tenant.read')
  return found(await readTenant(ctx.table, ctx.tenantId))
}
