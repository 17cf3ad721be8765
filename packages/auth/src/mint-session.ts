import { SignJWT } from 'jose'
import {
  Identity,
  longestSessionSeconds,
  sessionAudience,
  sessionIssuer,
  sessionSeconds,
  toSeconds,
} from './session.ts'

/** A session token of our own for a freshly verified identity: the API accepts no other. */
export function mintSession(key: Uint8Array, claims: Identity, now: Date): Promise<string> {
  return signSession(key, { ...Identity.parse(claims), signedInAt: now }, now)
}

export function signSession(
  key: Uint8Array,
  claims: Identity & { signedInAt: Date },
  now: Date,
): Promise<string> {
  const signedInAt = toSeconds(claims.signedInAt)
  return new SignJWT({ idp: claims.issuer, name: claims.name, auth_time: signedInAt })
    .setProtectedHeader({ alg: 'HS256', typ: 'session+jwt' })
    .setSubject(claims.subject)
    .setIssuer(sessionIssuer)
    .setAudience(sessionAudience)
    .setIssuedAt(toSeconds(now))
    .setExpirationTime(Math.min(toSeconds(now) + sessionSeconds, signedInAt + longestSessionSeconds))
    .sign(key)
}
