import { Text } from '@plumbline/scheme'
import { z } from 'zod'
import { roles } from '../access/roles.ts'
import { MemberId, TenantId, UnitId } from '../ids.ts'
import { TenantKind } from '../tenant/schema.ts'

export const RoleName = z.enum(roles)

/** Whoever an OIDC issuer says they are. */
export const Identity = z.strictObject({
  issuer: z.string().min(1).max(300),
  subject: z.string().min(1).max(300),
})
export type Identity = z.infer<typeof Identity>

/** One person's place in one jurisdiction. */
export const Membership = z.strictObject({
  tenantId: TenantId,
  tenantName: Text,
  tenantKind: TenantKind,
  synthetic: z.boolean(),
  memberId: MemberId,
  name: z.string().min(1).max(60),
  roles: z.array(RoleName).min(1),
  units: z.array(UnitId).max(200),
  disabled: z.boolean(),
  version: z.int(),
})
export type Membership = z.infer<typeof Membership>

/** Who is behind a member id, for those who read a log. */
export const MemberName = Membership.pick({ memberId: true, name: true })
export type MemberName = z.infer<typeof MemberName>

export const AddMember = z.strictObject({
  identity: Identity,
  name: Membership.shape.name,
  roles: Membership.shape.roles,
  units: Membership.shape.units,
})
export type AddMember = z.infer<typeof AddMember>
