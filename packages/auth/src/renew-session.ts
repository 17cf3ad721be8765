import { AuthError } from './errors.ts'
import { signSession } from './mint-session.ts'
import { longestSessionSeconds, sessionSeconds, type Session } from './session.ts'
import { verifySession } from './verify-session.ts'

/**
 * The same token while more than half its life is left, else a fresh one; `session_expired` once the person
 * signed in more than a working day ago.
 */
export async function renewSession(key: Uint8Array, token: string, now: Date): Promise<string> {
  const session = await verifySession(key, token, now)
  if (!isSessionAging(session, now)) return token
  const age = (now.getTime() - session.signedInAt.getTime()) / 1000
  if (age >= longestSessionSeconds) throw new AuthError('session_expired', 'signed in too long ago')
  return signSession(key, session, now)
}

/** True when half the session's life is over: time to renew it. */
export function isSessionAging(session: Session, now: Date): boolean {
  return session.expiresAt.getTime() - now.getTime() < (sessionSeconds * 1000) / 2
}
