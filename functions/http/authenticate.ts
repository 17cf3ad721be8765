import { AuthError, verifySession, type Session } from '@plumbline/auth'
import {
  mayDo,
  readMembership,
  DomainError,
  type Action,
  type Context,
  type Membership,
} from '@plumbline/core'
import type { Cloud } from '../runtime/cloud.ts'

export interface SignedIn {
  session: Session
  token: string
}

export async function authenticate(cloud: Cloud, request: Request): Promise<SignedIn> {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) throw new DomainError('unauthenticated')
  const session = await verifySession(cloud.sessionKey, token, cloud.clock()).catch((error: unknown) => {
    throw error instanceof AuthError && error.code === 'session_expired'
      ? error
      : new DomainError('unauthenticated')
  })
  return { session, token }
}

/** Roles are read from the directory at every request: a disabled member is out at once. Strangers to a tenant cannot tell it from none. */
export async function authorize(
  cloud: Cloud,
  signedIn: SignedIn,
  want: { tenantId: string; action: Action },
): Promise<Membership> {
  const membership = await readMembership(cloud.table, signedIn.session, want.tenantId)
  if (!membership || membership.disabled) throw new DomainError('not_found')
  if (!mayDo(membership.roles, want.action)) throw new DomainError('forbidden')
  return membership
}

export const memberContext = (cloud: Cloud, membership: Membership, requestId: string): Context => ({
  tenantId: membership.tenantId,
  actor: {
    kind: 'person',
    memberId: membership.memberId,
    name: membership.name,
    roles: membership.roles,
    units: membership.units,
  },
  now: cloud.clock().toISOString(),
  clock: () => cloud.clock().toISOString(),
  requestId,
  newId: cloud.newId,
  table: cloud.table,
  objects: cloud.objects,
  runs: cloud.runs,
})
