import { openCookie, sealCookie } from '@plumbline/auth'
import type { Session } from '@plumbline/contract'
import type { Cookies } from '@sveltejs/kit'
import { COOKIE_KEY } from '$app/env/private'
import { z } from 'zod'

/** What the browser holds, sealed: our own session token for the API, and the name to greet by. */
const WebSession = z.object({ token: z.string(), name: z.string(), expiresAt: z.string() })
export type WebSession = z.infer<typeof WebSession>

const name = 'plumbline_session'
const key = () => new Uint8Array(Buffer.from(COOKIE_KEY, 'base64url'))

export async function openSession(cookies: Cookies): Promise<WebSession | undefined> {
  const parsed = WebSession.safeParse(await openSealed(cookies, name))
  return parsed.success ? parsed.data : undefined
}

/** The cookie ends with the token in it. */
export async function keepSession(
  cookies: Cookies,
  session: z.infer<typeof Session>,
  url: URL,
): Promise<void> {
  const seconds = Math.max(0, Math.floor((Date.parse(session.expiresAt) - Date.now()) / 1000))
  await keepSealed(cookies, { name, value: session, seconds, url })
}

export const forgetSession = (cookies: Cookies) => cookies.delete(name, { path: '/' })

/** Plain http is for one machine and for closed networks; everywhere else the cookie travels only encrypted. */
export async function keepSealed(
  cookies: Cookies,
  kept: { name: string; value: unknown; seconds: number; url: URL },
) {
  const sealed = await sealCookie(key(), kept.value, kept.seconds, new Date())
  cookies.set(kept.name, sealed, { path: '/', maxAge: kept.seconds, secure: kept.url.protocol === 'https:' })
}

export const openSealed = (cookies: Cookies, name: string) => openCookie(key(), cookies.get(name), new Date())
