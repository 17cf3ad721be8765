import { z } from 'zod'

/** Who holds a session: a subject as one issuer names it. Roles are not in it; they are looked up at every request. */
export const Identity = z.object({ issuer: z.string().min(1), subject: z.string().min(1), name: z.string() })
export type Identity = z.infer<typeof Identity>

export interface Session extends Identity {
  /** When the person last proved who they are; renewing keeps it. */
  signedInAt: Date
  expiresAt: Date
}

export const sessionSeconds = 60 * 60
/** A working day: after this a renewed session ends too and the issuer is asked again. */
export const longestSessionSeconds = 12 * 60 * 60

export const sessionIssuer = 'plumbline'
export const sessionAudience = 'plumbline-api'

export const toSeconds = (time: Date) => Math.floor(time.getTime() / 1000)
