import { startSignIn } from '@plumbline/auth'
import { error, redirect } from '@sveltejs/kit'
import { issuers } from '#lib/server/issuers.ts'
import { logProblem } from '#lib/server/log.ts'
import { safeBack } from '#lib/server/safe-back.ts'
import { keepSignIn } from '#lib/server/sign-in.ts'
import type { RequestHandler } from './$types'

/** /auth/login?issuer=…&back=/… : off to the identity provider. */
export const GET: RequestHandler = async ({ url, cookies, locals }) => {
  const wanted = url.searchParams.get('issuer')
  const issuer = wanted ? issuers().find(({ id }) => id === wanted) : issuers()[0]
  if (!issuer) error(404)
  const redirectUri = new URL('/auth/callback', url).href
  const uiLocales = locals.locale === 'en' ? 'en' : 'zh-CN'
  const started = await startSignIn(issuer, { redirectUri, uiLocales }).catch((cause: unknown) => {
    logProblem('ERROR', { requestId: locals.requestId, path: url.pathname }, cause)
    error(503)
  })
  const back = safeBack(url.searchParams.get('back'))
  const { state, nonce, codeVerifier } = started
  await keepSignIn(
    cookies,
    { issuer: issuer.id, back: back === '/' ? '/home' : back, state, nonce, codeVerifier },
    url,
  )
  redirect(303, started.url)
}
