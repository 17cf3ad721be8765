import { redirect } from '@sveltejs/kit'
import { cookieName, isLocale } from '#lib/paraglide/runtime.js'
import { rememberChoice } from '#lib/server/remember-choice.ts'
import { safeBack } from '#lib/server/safe-back.ts'
import type { RequestHandler } from './$types'

/** /locale?to=en&back=/… : a link, so that it works without JavaScript. */
export const GET: RequestHandler = ({ url, cookies }) => {
  const to = url.searchParams.get('to')
  if (isLocale(to)) rememberChoice(cookies, { name: cookieName, value: to, url })
  redirect(303, safeBack(url.searchParams.get('back')))
}
