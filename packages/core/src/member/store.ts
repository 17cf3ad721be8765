import type { Context } from '../context.ts'
import { digestBytes } from '../digest.ts'
import type { TableEngine, Write } from '../table/engine.ts'
import { forTenant, parseItem } from '../table/tenant-table.ts'
import { MemberName, Membership, type Identity } from './schema.ts'

// The key is a digest: an issuer may put personal numbers into a subject, and keys end up in logs.
const partition = (identity: Identity) => `ID#${digestBytes(`${identity.issuer}\n${identity.subject}`)}`

export async function readMembership(
  table: TableEngine,
  identity: Identity,
  tenantId: string,
): Promise<Membership | undefined> {
  const item = await table.get('directory', { pk: partition(identity), sk: `T#${tenantId}` })
  return item && parseItem(Membership, item)
}

export async function readMemberships(table: TableEngine, identity: Identity): Promise<Membership[]> {
  const items = await table.query('directory', { pk: partition(identity), prefix: 'T#' })
  return items.map((item) => parseItem(Membership, item)).filter((membership) => !membership.disabled)
}

const names = 'members'

export const createMemberName = (
  ctx: Pick<Context, 'table' | 'tenantId'>,
  { memberId, name }: MemberName,
): Write => forTenant(ctx.table, ctx.tenantId).create(names, memberId, { memberId, name })

export const readMemberNames = (ctx: Pick<Context, 'table' | 'tenantId'>): Promise<MemberName[]> =>
  forTenant(ctx.table, ctx.tenantId).list(names, MemberName)

export const createMembership = (identity: Identity, membership: Membership): Write => ({
  kind: 'put',
  table: 'directory',
  item: { ...membership, pk: partition(identity), sk: `T#${membership.tenantId}` },
  condition: { kind: 'absent' },
})
