import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Key = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64url')))
const Secrets = z.object({
  /** Signs session tokens. */
  sessionKey: Key,
  /** Seals the web's cookies. */
  cookieKey: Key,
  /** Signs upload addresses. */
  uploadKey: Key,
  /** Signs the local issuer's own cookies. */
  issuerCookieKey: z.string(),
  /** The local issuer's private key, as a JWK. */
  issuerKey: z.record(z.string(), z.string()),
})
export type Secrets = z.infer<typeof Secrets>

/** The keys of one data folder: made at its first start, readable by its owner alone. */
export async function openSecrets(folder: string): Promise<Secrets> {
  const path = join(folder, 'secrets.json')
  const text = await readFile(path, 'utf8').catch(() => create(folder, path))
  return Secrets.parse(JSON.parse(text))
}

/** Who we are to an engine of our own: DynamoDB Local shows every caller the tables made under its own access key. */
export const tablesKey = ({ uploadKey }: Pick<Secrets, 'uploadKey'>): string =>
  createHmac('sha256', uploadKey).update('tables').digest('hex').slice(0, 32)

async function create(folder: string, path: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, JSON.stringify(makeSecrets()), { mode: 0o600 })
  // A link, unlike a rename, never replaces keys that are already in use.
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return readFile(path, 'utf8')
}

function makeSecrets() {
  const key = () => randomBytes(32).toString('base64url')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuerKey = {
    ...privateKey.export({ format: 'jwk' }),
    alg: 'ES256',
    use: 'sig',
    kid: key().slice(0, 8),
  }
  return { sessionKey: key(), cookieKey: key(), uploadKey: key(), issuerCookieKey: key(), issuerKey }
}
