export const authErrorCodes = [
  'session_expired',
  'session_invalid',
  'issuer_unknown',
  'issuer_unreachable',
  'sign_in_cancelled',
  'sign_in_failed',
  'id_token_expired',
  'id_token_invalid',
] as const
export type AuthErrorCode = (typeof authErrorCodes)[number]

/** `message` is for the log only: it never carries a token, and never reaches a user. */
export class AuthError extends Error {
  readonly code: AuthErrorCode
  constructor(code: AuthErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AuthError'
    this.code = code
  }
}
