import { type Handle, type HandleServerError } from '@sveltejs/kit/hooks'
import { cookieName } from '#lib/paraglide/runtime.js'
import * as m from '#lib/paraglide/messages.js'
import { fillHtml } from '#lib/server/html-attributes.ts'
import { inLocale, localeOf } from '#lib/server/in-locale.ts'
import { logProblem } from '#lib/server/log.ts'
import { isForeignMutation } from '#lib/server/refuse-foreign.ts'
import { addSecurityHeaders } from '#lib/server/security-headers.ts'
import { renewAging } from '#lib/server/renew.ts'
import { openSession } from '#lib/server/session.ts'
import { readTheme, themeCookie } from '#lib/server/theme.ts'

export const handle: Handle = async ({ event, resolve }) => {
  const { cookies, locals, request, url } = event
  locals.requestId = crypto.randomUUID()
  locals.locale = localeOf(cookies.get(cookieName))
  if (isForeignMutation(request, url.origin)) return inLocale(locals.locale, refuseForeign)
  const session = await openSession(cookies)
  locals.session = session && (await renewAging(cookies, session, url))
  const transformPageChunk = fillHtml(locals.locale, readTheme(cookies.get(themeCookie)))
  const response = await inLocale(locals.locale, () => resolve(event, { transformPageChunk }))
  addSecurityHeaders(response.headers, { secure: url.protocol === 'https:' })
  return response
}

const refuseForeign = () => new Response(m.error_foreign(), { status: 403 })

/** What went wrong is for the log; the reader gets a number to quote. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
  const { requestId } = event.locals
  if (kind === 'app') return { requestId: error.requestId ?? requestId }
  if (kind === 'unknown') logProblem('ERROR', { requestId, path: event.url.pathname }, error)
  return { requestId }
}
