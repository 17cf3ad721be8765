import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import { readTenant } from '../tenant/store.ts'
import { units } from '../unit/store.ts'
import { AddMember, type Membership } from './schema.ts'
import { createMemberName, createMembership } from './store.ts'

export async function addMember(ctx: Context, input: AddMember): Promise<Membership> {
  requirePermission(ctx, 'member.write')
  const { identity, ...rest } = AddMember.parse(input)
  const tenant = found(await readTenant(ctx.table, ctx.tenantId))
  const roster = new Set((await units(ctx).list()).map((unit) => unit.unitId))
  for (const unitId of rest.units) found(roster.has(unitId) || undefined)
  const membership: Membership = {
    ...rest,
    tenantId: tenant.tenantId,
    tenantName: tenant.name,
    tenantKind: tenant.kind,
    synthetic: tenant.synthetic,
    memberId: ctx.newId('mem'),
    disabled: false,
    version: 1,
  }
  await commit(ctx, [createMembership(identity, membership), createMemberName(ctx, membership)], {
    action: 'member.added',
    object: membership.memberId,
    after: membership,
  })
  return membership
}
