import { signSession } from './mint-session.ts'
import { sessionSeconds, type Session } from './session.ts'
import { verifySession } from './verify-session.ts'

/** The same token while more than half its life is left, else a fresh one, which ends a working day after signing in at the latest. */
export async function renewSession(key: Uint8Array, token: string, now: Date): Promise<string> {
  const session = await verifySession(key, token, now)
  return isSessionAging(session, now) ? signSession(key, session, now) : token
}

/** True when half the session's life is over: time to renew it. */
export function isSessionAging(session: Session, now: Date): boolean {
  return session.expiresAt.getTime() - now.getTime() < (sessionSeconds * 1000) / 2
}
