import { finishSignIn } from '@plumbline/auth'
import { error, redirect } from '@sveltejs/kit'
import * as m from '#lib/paraglide/messages.js'
import { publicApi } from '#lib/server/api.ts'
import { issuers } from '#lib/server/issuers.ts'
import { keepSession } from '#lib/server/session.ts'
import { takeSignIn } from '#lib/server/sign-in.ts'
import type { RequestHandler } from './$types'

/** Back from the identity provider: code → ID token → a session token of our own. */
export const GET: RequestHandler = async ({ url, cookies }) => {
  const started = await takeSignIn(cookies, url)
  const issuer = issuers().find(({ id }) => id === started?.issuer)
  if (!started || !issuer) error(400, { message: 'sign_in_lost', text: m.sign_in_lost() })
  const refused = () => error(403, { message: 'sign_in_failed', text: m.sign_in_failed() })
  const { idToken } = await finishSignIn(issuer, url, started).catch(refused)
  const session = await publicApi()
    .openSession({ body: { idToken, nonce: started.nonce } })
    .catch(refused)
  await keepSession(cookies, session, url)
  redirect(303, started.back)
}
