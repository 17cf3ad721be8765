import { Membership } from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none } from '../shapes.ts'

export const Session = z.strictObject({ token: z.string(), expiresAt: z.string(), name: z.string() })
export const Me = z.strictObject({ name: z.string(), memberships: z.array(Membership) })

export const sessionRoutes = {
  openSession: route({
    method: 'POST',
    path: '/v1/session',
    summary: 'Exchange a verified ID token of a configured issuer for a session token',
    access: { kind: 'public' },
    params: none,
    query: none,
    body: z.strictObject({ idToken: z.string().max(20_000), nonce: z.string().max(200) }),
    reply: { kind: 'json', schema: Session },
  }),
  renewSession: route({
    method: 'POST',
    path: '/v1/session/renewal',
    summary: 'A fresh session token for one that is still valid',
    access: { kind: 'signed_in' },
    params: none,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Session },
  }),
  getMe: route({
    method: 'GET',
    path: '/v1/me',
    summary: 'Who is signed in and where they are a member',
    access: { kind: 'signed_in' },
    params: none,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Me },
  }),
}
