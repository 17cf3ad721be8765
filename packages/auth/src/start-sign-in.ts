import * as oidc from 'openid-client'
import { discoverIssuer } from './discover.ts'
import type { IssuerConfig } from './issuer.ts'

/** What must be kept (sealed, in a cookie) between leaving for the issuer and coming back. */
export interface SignInChecks {
  state: string
  nonce: string
  codeVerifier: string
}
export interface SignInRequest {
  redirectUri: string
  loginHint?: string
  /** The language the person reads, e.g. `zh-CN`. */
  uiLocales?: string
}

/** The address to send the browser to, and the checks its return must pass. */
export async function startSignIn(
  issuer: IssuerConfig,
  request: SignInRequest,
): Promise<SignInChecks & { url: string }> {
  const configuration = await discoverIssuer(issuer)
  const checks = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    codeVerifier: oidc.randomPKCECodeVerifier(),
  }
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: request.redirectUri,
    scope: issuer.scope ?? 'openid profile',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
    ...(request.loginHint === undefined ? {} : { login_hint: request.loginHint }),
    ...(request.uiLocales === undefined ? {} : { ui_locales: request.uiLocales }),
  })
  return { url: url.href, ...checks }
}
