import { join } from 'node:path'
import type { BucketId } from '@plumbline/core/tables'

export interface ObjectId {
  bucket: BucketId
  key: string
}

// Starts with a letter, digit or underscore: so no segment is empty, `.`, `..` or one of our own dot folders.
const segment = /^[\p{L}\p{N}_][\p{L}\p{N} ._=+@#,()-]*$/u

class BadKey extends Error {}

/** The file of an object. A key that could leave the folder, or that a file system might read differently, is refused. */
export function objectPath(folder: string, { bucket, key }: ObjectId): string {
  const segments = key.split('/')
  const sound = segments.every((one) => segment.test(one) && Buffer.byteLength(one) <= 255)
  if (!sound || Buffer.byteLength(key) > 1024) throw new BadKey(`not an object key: ${JSON.stringify(key)}`)
  return join(folder, bucket, ...segments)
}
