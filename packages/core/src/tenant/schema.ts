import { Text } from '@plumbline/scheme'
import { z } from 'zod'
import { Instant, TenantId } from '../ids.ts'

export const TenantKind = z.enum(['province', 'city', 'district', 'new_area', 'county', 'special'])
export type TenantKind = z.infer<typeof TenantKind>

export const Tenant = z.strictObject({
  tenantId: TenantId,
  name: Text,
  kind: TenantKind,
  /** Made-up demonstration data: every page and document says so. */
  synthetic: z.boolean(),
  /** The province that compares its published benchmarks. */
  parent: TenantId.optional(),
  /** Where real demonstration figures come from. */
  attribution: Text.optional(),
  createdAt: Instant,
  version: z.int(),
})
export type Tenant = z.infer<typeof Tenant>

export const CreateTenant = Tenant.omit({ tenantId: true, createdAt: true, version: true })
export type CreateTenant = z.infer<typeof CreateTenant>
