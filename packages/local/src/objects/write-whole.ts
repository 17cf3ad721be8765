import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Lets `write` fill a file of another name, then puts it in place: a reader sees the old bytes or all the new ones. */
export async function writeWhole(path: string, folder: string, write: (path: string) => Promise<void>) {
  const scratch = join(folder, '.tmp')
  await mkdir(scratch, { recursive: true })
  const draft = join(scratch, randomUUID())
  try {
    await write(draft)
    await mkdir(dirname(path), { recursive: true })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
