import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'

/** A secret's text as key bytes, read once per Lambda instance. */
export async function readSecret(arn: string): Promise<Uint8Array> {
  const reply = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: arn }))
  if (!reply.SecretString) throw new Error('the session secret is empty')
  return new TextEncoder().encode(reply.SecretString)
}
