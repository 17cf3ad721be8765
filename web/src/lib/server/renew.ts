import type { Cookies } from '@sveltejs/kit'
import { apiWith } from './api.ts'
import { keepSession, type WebSession } from './session.ts'

const halfLifeMs = 30 * 60 * 1000

/** Whoever keeps working stays signed in: past half its life a session is exchanged for a fresh one. */
export async function renewAging(cookies: Cookies, session: WebSession, url: URL): Promise<WebSession> {
  if (Date.parse(session.expiresAt) - Date.now() > halfLifeMs) return session
  try {
    const renewed = await apiWith(session.token).renewSession({})
    await keepSession(cookies, renewed, url)
    return renewed
  } catch {
    // Too old to renew, or the API is away: the page itself finds out and says so.
    return session
  }
}
