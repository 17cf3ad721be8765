import type { IncomingMessage, ServerResponse } from 'node:http'
import type { IssuerConfig } from '@plumbline/auth'
import {
  interactionPolicy,
  Provider,
  type Configuration,
  type ErrorOut,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import type { Secrets } from '../secrets.ts'
import type { DemoAccount } from './account.ts'
import { chooseAccount } from './choose-account.ts'
import { createMemoryAdapter } from './memory-adapter.ts'
import { chooseLanguage, pageHeaders, renderPage } from './page.ts'
import { failedPage } from './sign-in-page.ts'

export interface IssuerOptions {
  /** Where the product stands, e.g. http://127.0.0.1:4173. */
  origin: string
  accounts: readonly DemoAccount[]
  secrets: Pick<Secrets, 'issuerKey' | 'issuerCookieKey'>
  /** Where browsers may be sent back to. */
  redirectUris: readonly string[]
}
export interface Issuer {
  /** What the web and the API are told about it. */
  config: IssuerConfig
  /** Answers everything under /oidc. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

const mount = '/oidc'
const clientId = 'plumbline-web'

/** A real OpenID provider beside the product, whose people are the demo accounts. */
export function createIssuer(options: IssuerOptions): Issuer {
  const provider = new Provider(`${options.origin}${mount}`, configure(options))
  const answer = provider.callback()
  return {
    config: {
      id: 'local',
      url: `${options.origin}${mount}`,
      clientId,
      label: { zh: '演示身份', en: 'Demo accounts' },
      allowHttp: true,
    },
    async handle(request, response) {
      if (request.url?.startsWith(`${mount}/choose/`))
        return chooseAccount({ provider, accounts: options.accounts }, request, response)
      // The provider finds its mount point by comparing the two.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(mount.length) || '/' })
      await answer(request, response)
    },
  }
}

function configure({ accounts, secrets, redirectUris }: IssuerOptions): Configuration {
  const known = new Map(accounts.map((account) => [account.subject, account]))
  return {
    adapter: createMemoryAdapter(),
    clients: [client(redirectUris)],
    jwks: { keys: [secrets.issuerKey] },
    cookies: { keys: [secrets.issuerCookieKey], long: { signed: true }, short: { signed: true } },
    claims: { openid: ['sub'], profile: ['name', 'locale'] },
    // Everything the web needs is in the ID token: no second call for it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: alwaysAsk(), url: (_, { uid }) => `${mount}/choose/${uid}` },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 3600,
      Session: 3600,
      Grant: 3600,
    },
    findAccount: (_, subject) => {
      const account = known.get(subject)
      if (!account) return undefined
      return { accountId: subject, claims: () => ({ sub: subject, name: account.name.zh, locale: 'zh-CN' }) }
    },
    loadExistingGrant: grantAll,
    renderError,
  }
}

const client = (redirectUris: readonly string[]) => ({
  client_id: clientId,
  redirect_uris: [...redirectUris],
  token_endpoint_auth_method: 'none' as const,
  id_token_signed_response_alg: 'ES256' as const,
})

/** Asks for an account at every sign-in, so that changing roles is one click, and never for consent. */
function alwaysAsk() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  const unasked = (ctx: KoaContextWithOIDC) => !ctx.oidc.result?.login
  policy
    .get('login')
    ?.checks.add(new interactionPolicy.Check('choose', 'an account is to be chosen', unasked))
  return policy
}

async function grantAll(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

function renderError(ctx: KoaContextWithOIDC, out: ErrorOut) {
  const language = chooseLanguage(ctx.get('accept-language'))
  ctx.set(pageHeaders)
  const why = [out.error, out.error_description].filter((part) => part !== undefined).join(': ')
  ctx.body = renderPage(failedPage(language, why))
}
