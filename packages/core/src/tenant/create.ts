import { requireSystem } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { CreateTenant, type Tenant } from './schema.ts'
import { createTenantWrites } from './store.ts'

/** Onboards a jurisdiction; the platform operator's verb. ctx.tenantId is the new tenant's id. */
export async function createTenant(ctx: Context, input: CreateTenant): Promise<Tenant> {
  requireSystem(ctx)
  const tenant: Tenant = {
    ...CreateTenant.parse(input),
    tenantId: ctx.tenantId,
    createdAt: ctx.now,
    version: 1,
  }
  await commit(ctx, createTenantWrites(tenant), {
    action: 'tenant.created',
    object: tenant.tenantId,
    after: tenant,
  })
  return tenant
}
