import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { AuthError } from './errors.ts'
import { sessionAudience, sessionIssuer, type Session } from './session.ts'

const Payload = z.object({
  idp: z.string().min(1),
  sub: z.string().min(1),
  name: z.string(),
  auth_time: z.number().int(),
  exp: z.number().int(),
})

/** The session in a token, or `session_expired` / `session_invalid`. */
export async function verifySession(key: Uint8Array, token: string, now: Date): Promise<Session> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      typ: 'session+jwt',
      issuer: sessionIssuer,
      audience: sessionAudience,
      currentDate: now,
    })
    return toSession(Payload.parse(payload))
  } catch (cause) {
    const expired = cause instanceof errors.JWTExpired
    throw new AuthError(expired ? 'session_expired' : 'session_invalid', String(cause), { cause })
  }
}

const toSession = (claims: z.infer<typeof Payload>): Session => ({
  issuer: claims.idp,
  subject: claims.sub,
  name: claims.name,
  signedInAt: new Date(claims.auth_time * 1000),
  expiresAt: new Date(claims.exp * 1000),
})
