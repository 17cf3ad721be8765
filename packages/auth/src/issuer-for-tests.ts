import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { Provider } from 'oidc-provider'
import type { IssuerConfig } from './issuer.ts'

export interface TestIssuer {
  config: IssuerConfig
  /** Any ID token the issuer's own key might have signed. */
  sign(claims: JWTPayload): Promise<string>
  /** Follows the redirects a browser would, up to the client's callback. */
  browse(url: string): Promise<string>
  stop(): Promise<void>
}

export const redirectUri = 'http://127.0.0.1:9/callback'
const client = { client_id: 'web', client_secret: 'a-secret-for-tests-only-0123456789' }

/** A real provider that signs in whoever the login hint names, and refuses the one called nobody. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const provider = createProvider(url, {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: 'k1',
  })
  answer(server, provider)
  return {
    config: issuerAt(url),
    sign: (claims) => sign(privateKey, claims),
    browse,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

const issuerAt = (url: string): IssuerConfig => ({
  id: 'gov',
  url,
  clientId: client.client_id,
  clientSecret: client.client_secret,
  label: { zh: '政务登录', en: 'Government sign-in' },
  claims: { subject: 'staff_no', name: 'full_name' },
  allowHttp: true,
})

function createProvider(url: string, key: object): Provider {
  return new Provider(url, {
    clients: [{ ...client, redirect_uris: [redirectUri], id_token_signed_response_alg: 'ES256' }],
    jwks: { keys: [key] },
    cookies: { keys: ['cookie-key-for-tests'] },
    claims: { openid: ['sub', 'staff_no', 'full_name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/choose' },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, staff_no: `no-${id}`, full_name: `职员${id}` }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.client_id,
        accountId: ctx.oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
}

function answer(server: Server, provider: Provider) {
  const callback = provider.callback()
  server.on('request', (request, response) => {
    if (request.url !== '/choose') return void callback(request, response)
    void provider.interactionDetails(request, response).then(({ params }) => {
      const accountId = String(params['login_hint'])
      const result = accountId === 'nobody' ? { error: 'access_denied' } : { login: { accountId } }
      return provider.interactionFinished(request, response, result)
    })
  })
}

function sign(key: CryptoKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(key)
}

async function browse(url: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next = url
  while (!next.startsWith(redirectUri)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const [pair = ''] of response.headers.getSetCookie().map((line) => line.split(';'))) {
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    next = new URL(response.headers.get('location') ?? fail(await response.text()), next).href
  }
  return next
}

function fail(text: string): never {
  throw new Error(`no redirect: ${text}`)
}
