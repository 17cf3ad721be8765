import * as oidc from 'openid-client'
import { discoverIssuer } from './discover.ts'
import { AuthError } from './errors.ts'
import type { IssuerConfig } from './issuer.ts'
import { readIdentity } from './read-identity.ts'
import type { Identity } from './session.ts'
import type { SignInChecks } from './start-sign-in.ts'

export interface SignedIn {
  idToken: string
  /** As the token says; `verifyIdToken` is what the API trusts. */
  claims: Identity
}

/** Trades the code the browser brought back for an ID token. The callback's address must be the redirectUri sent out. */
export async function finishSignIn(
  issuer: IssuerConfig,
  callbackUrl: string | URL,
  checks: SignInChecks,
): Promise<SignedIn> {
  const configuration = await discoverIssuer(issuer)
  const tokens = await trade(configuration, new URL(callbackUrl), checks)
  const claims = tokens.claims()
  if (!tokens.id_token || !claims) throw new AuthError('sign_in_failed', 'no ID token came back')
  return { idToken: tokens.id_token, claims: readIdentity(issuer, claims) }
}

async function trade(configuration: oidc.Configuration, callbackUrl: URL, checks: SignInChecks) {
  try {
    return await oidc.authorizationCodeGrant(configuration, callbackUrl, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
      idTokenExpected: true,
    })
  } catch (cause) {
    const cancelled = cause instanceof oidc.AuthorizationResponseError && cause.error === 'access_denied'
    throw new AuthError(cancelled ? 'sign_in_cancelled' : 'sign_in_failed', String(cause), { cause })
  }
}
