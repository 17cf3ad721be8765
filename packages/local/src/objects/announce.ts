import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectId } from './object-path.ts'

export type OnUploaded = (object: ObjectId) => Promise<void>
export interface Announcer {
  /** Notes that an object has come; call the result once it is in place. */
  prepare(object: ObjectId): Promise<() => void>
  /** Announces again what an earlier process did not finish. */
  redeliver(): Promise<void>
  /** Settles when nothing is being delivered. */
  idle(): Promise<void>
}

/** The twin of S3's event: delivered at least once, even when the process is killed in between. */
export function createAnnouncer(
  folder: string,
  onUploaded: OnUploaded,
  log: (text: string) => void,
): Announcer {
  const home = join(folder, '.events')
  const running = new Set<Promise<void>>()
  const deliver = (name: string, object: ObjectId) => {
    const work = attempt(() => onUploaded(object), log).then(() => rm(join(home, name), { force: true }))
    running.add(work)
    void work.finally(() => running.delete(work))
  }
  return {
    async prepare(object) {
      const name = `${randomUUID()}.json`
      await mkdir(home, { recursive: true })
      await writeFile(join(home, name), JSON.stringify(object))
      return () => deliver(name, object)
    },
    async redeliver() {
      for (const name of await readdir(home).catch(() => [])) {
        const object = readNote(await readFile(join(home, name), 'utf8'))
        if (object) deliver(name, object)
        else await rm(join(home, name))
      }
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** A note cut off in the writing tells of nothing: its object was not in place yet, and nobody was told it was. */
function readNote(text: string): ObjectId | undefined {
  try {
    return JSON.parse(text) as ObjectId
  } catch {
    return undefined
  }
}

/** Three tries, as Lambda gives an asynchronous event; then it is logged and dropped. */
async function attempt(work: () => Promise<void>, log: (text: string) => void): Promise<void> {
  for (let left = 2; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left === 0) return log(`upload event failed: ${String(error)}`)
    }
  }
}
