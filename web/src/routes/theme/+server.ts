import { redirect } from '@sveltejs/kit'
import { rememberChoice } from '#lib/server/remember-choice.ts'
import { safeBack } from '#lib/server/safe-back.ts'
import { isTheme, themeCookie } from '#lib/server/theme.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = ({ url, cookies }) => {
  const to = url.searchParams.get('to')
  if (isTheme(to)) rememberChoice(cookies, { name: themeCookie, value: to, url })
  redirect(303, safeBack(url.searchParams.get('back')))
}
