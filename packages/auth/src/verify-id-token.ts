import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose'
import { discoverIssuer } from './discover.ts'
import { AuthError } from './errors.ts'
import type { IssuerConfig } from './issuer.ts'
import { readIdentity } from './read-identity.ts'
import type { Identity } from './session.ts'

/** Asymmetric only: with HS256 whoever knows the client secret could write tokens, and `none` is no signature. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]
/** An ID token is for signing in at once, not for keeping. */
const longestAgeSeconds = 10 * 60
const clockTolerance = 30

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

/** Who an ID token of one of our issuers proves, or `issuer_unknown`, `issuer_unreachable`, `id_token_expired`, `id_token_invalid`. */
export async function verifyIdToken(
  issuers: readonly IssuerConfig[],
  idToken: string,
  nonce: string,
  now: Date,
): Promise<Identity> {
  const issuer = findIssuer(issuers, read(idToken))
  const server = (await discoverIssuer(issuer)).serverMetadata()
  if (!server.jwks_uri) throw new AuthError('issuer_unreachable', `issuer ${issuer.id} names no keys`)
  const verified = await verify(idToken, server.jwks_uri, {
    algorithms,
    issuer: server.issuer,
    audience: issuer.clientId,
    currentDate: now,
    clockTolerance,
    maxTokenAge: longestAgeSeconds,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
  })
  refuseForeign(verified, issuer, nonce)
  return readIdentity(issuer, verified)
}

function read(idToken: string): JWTPayload {
  try {
    return decodeJwt(idToken)
  } catch (cause) {
    throw new AuthError('id_token_invalid', 'not a JWT', { cause })
  }
}

/** Chosen by what the token claims, unverified: the choice only decides whose keys must have signed it. */
function findIssuer(issuers: readonly IssuerConfig[], claims: JWTPayload): IssuerConfig {
  const audience = [claims.aud ?? []].flat()
  const issuer = issuers.find((one) => sameUrl(one.url, claims.iss) && audience.includes(one.clientId))
  if (!issuer) throw new AuthError('issuer_unknown', 'the token is from no issuer of ours')
  return issuer
}

const bare = (url: string) => url.replace(/\/(\.well-known\/openid-configuration)?$/, '')
const sameUrl = (configured: string, claimed: string | undefined) =>
  claimed !== undefined && bare(configured) === bare(claimed)

async function verify(idToken: string, jwksUri: string, options: Parameters<typeof jwtVerify>[2]) {
  try {
    return (await jwtVerify(idToken, keySetAt(jwksUri), options)).payload
  } catch (cause) {
    throw new AuthError(codeOf(cause), String(cause), { cause })
  }
}

function keySetAt(jwksUri: string) {
  const found = keySets.get(jwksUri) ?? createRemoteJWKSet(new URL(jwksUri))
  keySets.set(jwksUri, found)
  return found
}

function codeOf(cause: unknown) {
  if (cause instanceof errors.JWTExpired) return 'id_token_expired'
  const aboutToken = cause instanceof errors.JOSEError && !(cause instanceof errors.JWKSTimeout)
  return aboutToken && cause.code !== 'ERR_JOSE_GENERIC' ? 'id_token_invalid' : 'issuer_unreachable'
}

function refuseForeign(claims: JWTPayload, issuer: IssuerConfig, nonce: string) {
  if (claims['nonce'] !== nonce) throw new AuthError('id_token_invalid', 'nonce mismatch')
  const party = claims['azp']
  if (party !== undefined && party !== issuer.clientId)
    throw new AuthError('id_token_invalid', 'azp mismatch')
}
