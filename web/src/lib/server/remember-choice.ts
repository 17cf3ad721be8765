import type { Cookies } from '@sveltejs/kit'

/** A choice of appearance, kept a year. Scripts read it too, so it is not httpOnly; it holds nothing secret. */
export function rememberChoice(cookies: Cookies, name: string, value: string): void {
  cookies.set(name, value, { path: '/', maxAge: 60 * 60 * 24 * 365, httpOnly: false, sameSite: 'lax' })
}
