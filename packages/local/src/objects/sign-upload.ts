import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UploadLimits } from '@plumbline/core/ports'
import { buckets, type BucketId } from '@plumbline/core/tables'
import type { ObjectId } from './object-path.ts'

export interface UploadGrant extends ObjectId {
  contentType: string
  maxBytes: number
  expiresAt: number
}
export interface UploadSigner {
  origin: string
  secret: Uint8Array
  now: () => Date
}

/** An address that carries its own limits, signed. */
export function signUpload(signer: UploadSigner, object: ObjectId, limits: UploadLimits): string {
  const expiresAt = Math.floor(signer.now().getTime() / 1000) + limits.expiresSeconds
  const grant = { ...object, contentType: limits.contentType, maxBytes: limits.maxBytes, expiresAt }
  const path = object.key.split('/').map(encodeURIComponent).join('/')
  const url = new URL(`/objects/${object.bucket}/${path}`, signer.origin)
  url.searchParams.set('type', grant.contentType)
  url.searchParams.set('max', String(grant.maxBytes))
  url.searchParams.set('expires', String(grant.expiresAt))
  url.searchParams.set('signature', seal(signer.secret, grant).toString('base64url'))
  return url.href
}

/** What an address allows; undefined when we did not sign it or its time is over. */
export function readUpload(signer: UploadSigner, address: string): UploadGrant | undefined {
  const url = new URL(address, signer.origin)
  const object = readObject(url.pathname)
  if (!object) return undefined
  const ask = (name: string) => url.searchParams.get(name) ?? ''
  const grant = {
    ...object,
    contentType: ask('type'),
    maxBytes: Number(ask('max')),
    expiresAt: Number(ask('expires')),
  }
  const right = seal(signer.secret, grant)
  const given = Buffer.from(ask('signature'), 'base64url')
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return grant.expiresAt * 1000 > signer.now().getTime() ? grant : undefined
}

function readObject(pathname: string): ObjectId | undefined {
  const [, , bucket, ...segments] = pathname.split('/')
  if (!buckets.includes(bucket as BucketId)) return undefined
  try {
    return { bucket: bucket as BucketId, key: segments.map(decodeURIComponent).join('/') }
  } catch {
    return undefined
  }
}

function seal(secret: Uint8Array, grant: UploadGrant): Buffer {
  const text = JSON.stringify([grant.bucket, grant.key, grant.contentType, grant.maxBytes, grant.expiresAt])
  return createHmac('sha256', secret).update(text).digest()
}
