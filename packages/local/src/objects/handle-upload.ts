import { createWriteStream, existsSync } from 'node:fs'
import { link } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Announcer } from './announce.ts'
import { objectPath } from './object-path.ts'
import { readUpload, type UploadGrant, type UploadSigner } from './sign-upload.ts'
import { writeWhole } from './write-whole.ts'

export interface Uploads extends UploadSigner {
  folder: string
  announcer: Announcer
}

class TooLarge extends Error {}
class Taken extends Error {}

/** Takes one signed PUT: straight to disk, never more than the cap, and visible only when it is whole. */
export async function handleUpload(uploads: Uploads, request: IncomingMessage, response: ServerResponse) {
  const grant = readUpload(uploads, request.url ?? '')
  const refusal = grant ? refuse(grant, request) : ([403, 'AccessDenied'] as const)
  if (!grant || refusal) return answer(response, ...(refusal ?? [403, 'AccessDenied']))
  try {
    await store(uploads, grant, request)
    answer(response, 200)
  } catch (error) {
    if (error instanceof Taken) return answer(response, 412, 'PreconditionFailed')
    if (!(error instanceof TooLarge)) throw error
    answer(response, 413, 'EntityTooLarge')
  }
}

function refuse(grant: UploadGrant, request: IncomingMessage): readonly [number, string] | undefined {
  if (request.method !== 'PUT') return [405, 'MethodNotAllowed']
  if (request.headers['content-type'] !== grant.contentType) return [403, 'SignatureDoesNotMatch']
  if (Number(request.headers['content-length'] ?? 0) > grant.maxBytes) return [413, 'EntityTooLarge']
  return undefined
}

async function store({ folder, announcer }: Uploads, grant: UploadGrant, request: IncomingMessage) {
  const object = { bucket: grant.bucket, key: grant.key }
  let announce: (() => void) | undefined
  const place = objectPath(folder, object)
  if (existsSync(place)) throw new Taken()
  const receive = async (path: string) => {
    await pipeline(request, capAt(grant.maxBytes), createWriteStream(path))
    announce = await announcer.prepare(object)
  }
  try {
    // An address takes one file: what has been checked is not replaced afterwards, not even by one sent at the same time.
    await writeWhole(place, folder, receive, link)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Taken() : error
  } finally {
    announce?.()
  }
}

function capAt(maxBytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _, next) {
      seen += chunk.length
      if (seen > maxBytes) next(new TooLarge())
      else next(null, chunk)
    },
  })
}

function answer(response: ServerResponse, status: number, code = ''): void {
  // What is left of a refused body is not worth reading: the connection ends with the answer.
  if (status !== 200) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': 'text/plain' }).end(code)
}
