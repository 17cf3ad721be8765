import { AuthError } from './errors.ts'
import type { IssuerConfig } from './issuer.ts'
import type { Identity } from './session.ts'

/** Who the claims of one issuer speak of, by that issuer's claim mapping; a missing name falls back to the subject. */
export function readIdentity(issuer: IssuerConfig, claims: Record<string, unknown>): Identity {
  const subject = text(claims[issuer.claims?.subject ?? 'sub'])
  if (!subject) throw new AuthError('id_token_invalid', `issuer ${issuer.id} gave no subject`)
  const name = text(claims[issuer.claims?.name ?? 'name']) ?? text(claims['preferred_username']) ?? subject
  return { issuer: issuer.id, subject, name }
}

function text(claim: unknown): string | undefined {
  if (typeof claim !== 'string' && typeof claim !== 'number') return undefined
  const value = String(claim).normalize('NFC').trim()
  return value === '' || value.length > 256 ? undefined : value
}
