import type { Cookies } from '@sveltejs/kit'
import { z } from 'zod'
import { forgetSealed, keepSealed, openSealed } from './session.ts'

/** What must survive the detour to the identity provider. */
const SignInCookie = z.object({
  issuer: z.string(),
  back: z.string(),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
})
export type SignInCookie = z.infer<typeof SignInCookie>

const name = 'plumbline_signin'
const tenMinutes = 600

export const keepSignIn = (cookies: Cookies, value: SignInCookie, url: URL) =>
  keepSealed(cookies, { name, value, seconds: tenMinutes, url })

/** Good once: a second callback with the same answer finds nothing. */
export async function takeSignIn(cookies: Cookies, url: URL): Promise<SignInCookie | undefined> {
  const parsed = SignInCookie.safeParse(await openSealed(cookies, name))
  forgetSealed(cookies, name, url)
  return parsed.success ? parsed.data : undefined
}
