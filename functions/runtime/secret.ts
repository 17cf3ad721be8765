import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** What HMAC-SHA256 is worth: a shorter key can be guessed. */
const leastBytes = 32

/** A secret's text as key bytes, read once per Lambda instance. */
export async function readSecret(arn: string): Promise<Uint8Array> {
  const reply = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: arn }))
  const key = new TextEncoder().encode(reply.SecretString ?? '')
  if (key.length < leastBytes) throw new Error(`the session secret is shorter than ${leastBytes} bytes`)
  return key
}
