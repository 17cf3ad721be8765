import { EncryptJWT } from 'jose'
import { toSeconds } from './session.ts'

/** A value only the holder of the 32-byte key can read or change, good for `ttlSeconds`. */
export function sealCookie(key: Uint8Array, value: unknown, ttlSeconds: number, now: Date): Promise<string> {
  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setIssuedAt(toSeconds(now))
    .setExpirationTime(toSeconds(now) + ttlSeconds)
    .encrypt(key)
}
