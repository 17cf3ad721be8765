import {
  AuditEntry,
  Comparison,
  Membership,
  Period,
  PeriodId,
  SchemeHead,
  SchemeVersion,
  Tenant,
  Unit,
} from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none, schemeParams, tenantParams } from '../shapes.ts'

export const TenantHome = z.strictObject({
  tenant: Tenant,
  me: Membership,
  schemes: z.array(SchemeHead.extend({ periods: z.array(Period) })),
})

/** Entries name members by id; `names` says who they are. */
const AuditPage = z.strictObject({
  entries: z.array(AuditEntry),
  names: z.record(z.string(), z.string()),
})

export const tenantRoutes = {
  getTenant: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}',
    summary: 'A jurisdiction, my posts in it, its schemes and their latest periods',
    access: { kind: 'member', action: 'tenant.read' },
    params: tenantParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: TenantHome },
  }),
  listUnits: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/units',
    summary: 'The roster, as far as the caller may see it',
    access: { kind: 'member', action: 'unit.read' },
    params: tenantParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: z.strictObject({ units: z.array(Unit) }) },
  }),
  getScheme: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}',
    summary: 'A scheme as published: the version in force, or a given one',
    access: { kind: 'member', action: 'scheme.read' },
    params: schemeParams,
    query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
    body: null,
    reply: { kind: 'json', schema: SchemeVersion },
  }),
  publishScheme: route({
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}',
    summary: 'Put a new version of a scheme in force; refused while lint finds errors',
    access: { kind: 'member', action: 'scheme.publish' },
    params: schemeParams,
    query: none,
    body: z.strictObject({ document: SchemeVersion.shape.document }),
    reply: { kind: 'json', schema: SchemeVersion },
  }),
  compareJurisdictions: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/comparison',
    summary: "A province's jurisdictions side by side on what they published",
    access: { kind: 'member', action: 'benchmark.read' },
    params: tenantParams,
    query: z.strictObject({ period: PeriodId.optional() }),
    body: null,
    reply: { kind: 'json', schema: Comparison },
  }),
  listAudit: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/audit',
    summary: 'The audit log of a month, newest first',
    access: { kind: 'member', action: 'audit.read' },
    params: tenantParams,
    query: z.strictObject({
      month: z.string().regex(/^\d{4}-\d{2}$/),
      before: z.string().max(100).optional(),
    }),
    body: null,
    reply: { kind: 'json', schema: AuditPage },
  }),
}
