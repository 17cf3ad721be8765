import type { Cookies } from '@sveltejs/kit'
import { isSecure } from './session.ts'

/** A choice of appearance, kept a year. */
export function rememberChoice(cookies: Cookies, choice: { name: string; value: string; url: URL }): void {
  const { name, value, url } = choice
  cookies.set(name, value, { path: '/', maxAge: 60 * 60 * 24 * 365, secure: isSecure(url) })
}
