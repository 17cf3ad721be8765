import * as oidc from 'openid-client'
import { AuthError } from './errors.ts'
import type { IssuerConfig } from './issuer.ts'

const freshMs = 60 * 60 * 1000
const known = new Map<string, { at: number; configuration: Promise<oidc.Configuration> }>()

/** What the issuer says about itself, asked at most once an hour; a failure is not remembered. */
export async function discoverIssuer(issuer: IssuerConfig): Promise<oidc.Configuration> {
  const key = JSON.stringify([issuer.url, issuer.clientId, issuer.clientSecret])
  const found = known.get(key)
  if (found && performance.now() - found.at < freshMs) return found.configuration
  const configuration = ask(issuer)
  known.set(key, { at: performance.now(), configuration })
  configuration.catch(() => known.delete(key))
  return configuration
}

async function ask(issuer: IssuerConfig): Promise<oidc.Configuration> {
  try {
    return await oidc.discovery(new URL(issuer.url), issuer.clientId, undefined, authenticate(issuer), {
      timeout: 10,
      execute: issuer.allowHttp ? [oidc.allowInsecureRequests] : [],
    })
  } catch (cause) {
    throw new AuthError('issuer_unreachable', `discovery of issuer ${issuer.id} failed`, { cause })
  }
}

/** Basic is what the specification defaults to; some issuers name only post. */
function authenticate({ clientSecret }: IssuerConfig): oidc.ClientAuth {
  if (clientSecret === undefined) return oidc.None()
  const basic = oidc.ClientSecretBasic(clientSecret)
  const post = oidc.ClientSecretPost(clientSecret)
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (methods.includes('client_secret_basic') ? basic : post)(server, client, body, headers)
  }
}
