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

export const forgetSession = (cookies: Cookies, url: URL) => forgetSealed(cookies, name, url)

/** Plain http is for one machine and for closed networks; everywhere else a cookie travels only encrypted. */
export const isSecure = (url: URL): boolean => url.protocol === 'https:'

export async function keepSealed(
  cookies: Cookies,
  kept: { name: string; value: unknown; seconds: number; url: URL },
) {
  const sealed = await sealCookie(key(), kept.value, kept.seconds, new Date())
  cookies.set(kept.name, sealed, { path: '/', maxAge: kept.seconds, secure: isSecure(kept.url) })
}

export const openSealed = (cookies: Cookies, name: string) => openCookie(key(), cookies.get(name), new Date())

/** Said the way it was set: browsers ignore a deletion marked secure that comes over plain http. */
export const forgetSealed = (cookies: Cookies, name: string, url: URL) =>
  cookies.delete(name, { path: '/', secure: isSecure(url) })
