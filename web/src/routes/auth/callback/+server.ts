import { AuthError, finishSignIn } from '@plumbline/auth'
import { ApiProblem } from '@plumbline/contract'
import { error, redirect } from '@sveltejs/kit'
import * as m from '#lib/paraglide/messages.js'
import { isUnreachable, publicApi } from '#lib/server/api.ts'
import { issuers } from '#lib/server/issuers.ts'
import { logProblem } from '#lib/server/log.ts'
import { keepSession } from '#lib/server/session.ts'
import { takeSignIn } from '#lib/server/sign-in.ts'
import type { RequestHandler } from './$types'

/** Back from the identity provider: code → ID token → a session token of our own. */
export const GET: RequestHandler = async ({ url, cookies, locals }) => {
  const started = await takeSignIn(cookies, url)
  const issuer = issuers().find(({ id }) => id === started?.issuer)
  if (!started || !issuer) error(400, { message: 'sign_in_lost', text: m.sign_in_lost() })
  const refused = (cause: unknown) => {
    // The reader is told no more than that it failed; whoever keeps the system must be able to find out why.
    logProblem('WARN', { requestId: locals.requestId, path: url.pathname }, cause)
    if (isAway(cause)) error(503)
    error(403, { message: 'sign_in_failed', text: m.sign_in_failed() })
  }
  const { idToken } = await finishSignIn(issuer, url, started).catch(refused)
  const session = await publicApi()
    .openSession({ body: { idToken, nonce: started.nonce } })
    .catch(refused)
  await keepSession(cookies, session, url)
  redirect(303, started.back)
}

/** Not the reader's doing: trying again later may help. */
const isAway = (cause: unknown) =>
  isUnreachable(cause) ||
  (cause instanceof ApiProblem && cause.status >= 500) ||
  (cause instanceof AuthError && cause.code === 'issuer_unreachable')
