import type { TableEngine, Write } from '../table/engine.ts'
import { parseItem } from '../table/tenant-table.ts'
import { Tenant } from './schema.ts'

const key = (tenantId: string) => ({ pk: `TENANT#${tenantId}`, sk: 'profile' })
const childrenOf = (province: string) => `CHILDREN#${province}`

export async function readTenant(table: TableEngine, tenantId: string): Promise<Tenant | undefined> {
  const item = await table.get('directory', key(tenantId))
  return item && parseItem(Tenant, item)
}

export async function readChildren(table: TableEngine, province: string): Promise<Tenant[]> {
  const items = await table.query('directory', { pk: childrenOf(province) })
  return items.map((item) => parseItem(Tenant, item))
}

export function createTenantWrites(tenant: Tenant): Write[] {
  const own: Write = {
    kind: 'put',
    table: 'directory',
    item: { ...tenant, ...key(tenant.tenantId) },
    condition: { kind: 'absent' },
  }
  if (!tenant.parent) return [own]
  const listed = { ...tenant, pk: childrenOf(tenant.parent), sk: tenant.tenantId }
  return [own, { kind: 'put', table: 'directory', item: listed, condition: { kind: 'absent' } }]
}
