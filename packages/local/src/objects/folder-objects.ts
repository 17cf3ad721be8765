import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectStore, Objects } from '@plumbline/core/ports'
import { buckets, type BucketId } from '@plumbline/core/tables'
import { objectPath } from './object-path.ts'
import { signUpload, type UploadSigner } from './sign-upload.ts'
import { writeWhole } from './write-whole.ts'

export interface FolderObjects extends UploadSigner {
  folder: string
}

/** The object store's port over a folder: one folder a bucket, one file an object. */
export async function openFolderObjects(options: FolderObjects): Promise<Objects> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  // What a killed process was still writing.
  await rm(join(options.folder, '.tmp'), { recursive: true, force: true })
  const stores = buckets.map((bucket) => [bucket, openBucket(options, bucket)])
  return Object.fromEntries(stores) as Objects
}

function openBucket(options: FolderObjects, bucket: BucketId): ObjectStore {
  const pathOf = (key: string) => objectPath(options.folder, { bucket, key })
  return {
    put: async (key, body) => writeWhole(pathOf(key), options.folder, (path) => writeFile(path, body)),
    get: async (key) => readIfThere(pathOf(key)),
    uploadUrl: async (key, limits) => {
      pathOf(key)
      return signUpload(options, { bucket, key }, limits)
    },
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}
