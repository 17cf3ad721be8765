import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, type link } from 'node:fs/promises'
import { dirname, join } from 'node:path'

type ToPath = (path: string) => Promise<void>

/**
 * Lets `write` fill a file of another name, then puts it in place: a reader sees the old bytes or all the new ones.
 * Put there by `link` instead of `rename`, it never replaces what is there already (EEXIST).
 */
export async function writeWhole(path: string, folder: string, write: ToPath, place: typeof link = rename) {
  const scratch = join(folder, '.tmp')
  await mkdir(scratch, { recursive: true })
  const draft = join(scratch, randomUUID())
  try {
    await write(draft)
    await mkdir(dirname(path), { recursive: true })
    await place(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
