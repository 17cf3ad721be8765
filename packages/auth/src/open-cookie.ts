import { jwtDecrypt } from 'jose'

/** The sealed value, to be parsed by its owner; undefined when absent, expired, altered or sealed with another key. */
export async function openCookie(key: Uint8Array, text: string | undefined, now: Date): Promise<unknown> {
  if (!text) return undefined
  try {
    const { payload } = await jwtDecrypt(text, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      currentDate: now,
      requiredClaims: ['exp'],
    })
    return payload['value']
  } catch {
    return undefined
  }
}
