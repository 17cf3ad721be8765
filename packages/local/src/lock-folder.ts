import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { messages } from './messages.ts'

/** Makes a data folder ours until the result is called. What a killed process left behind does not count. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  // What is reported and who reported it: no other user of the machine has business here.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const holder = await take(path)
  if (holder !== undefined) throw new Error(messages.folderInUse(folder, holder))
  return () => rm(path, { force: true })
}

/** Makes the lock ours, or says which living process has it. */
async function take(path: string): Promise<number | undefined> {
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, await describe(process.pid))
    while (!(await linkNew(draft, path))) {
      const holder = await readFile(path, 'utf8').catch(gone)
      if (holder === undefined) continue
      const pid = Number.parseInt(holder, 10)
      if (pid && isAlive(pid) && (await describe(pid)) === holder) return pid
      await discardDead(path, holder)
    }
  } finally {
    await rm(draft, { force: true })
  }
  return undefined
}

/** A link is there whole or not at all: nobody ever reads half a lock. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Of several who find the same dead lock one at a time looks again and removes it: between looking and removing nobody else can. */
async function discardDead(path: string, holder: string): Promise<void> {
  const turn = `${path}.turn`
  while ((await take(turn)) !== undefined) await setTimeout(2)
  try {
    if ((await readFile(path, 'utf8').catch(gone)) === holder) await rm(path)
  } finally {
    await rm(turn, { force: true })
  }
}

function gone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** The process and when it began, so that a later process with the same number is not taken for it. */
async function describe(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${pid} ${began}`
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
