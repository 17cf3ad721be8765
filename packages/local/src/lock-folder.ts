import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages } from './messages.ts'

/** Makes a data folder ours until the result is called. What a killed process left behind does not count. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  // What is reported and who reported it: no other user of the machine has business here.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, await describe(process.pid))
    while (!(await linkNew(draft, path))) await discardDead(folder, path)
  } finally {
    await rm(draft, { force: true })
  }
  return () => rm(path, { force: true })
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

async function discardDead(folder: string, path: string): Promise<void> {
  const holder = await readFile(path, 'utf8').catch(gone)
  if (holder === undefined) return
  const pid = Number.parseInt(holder, 10)
  if (pid && isAlive(pid) && (await describe(pid)) === holder)
    throw new Error(messages.folderInUse(folder, pid))
  const aside = `${path}.${randomUUID()}`
  // Of several who find the same dead lock one moves it away; what another has put in its place meanwhile goes back.
  await rename(path, aside).catch(gone)
  const moved = await readFile(aside, 'utf8').catch(gone)
  if (moved !== undefined && moved !== holder) await linkNew(aside, path)
  await rm(aside, { force: true })
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
