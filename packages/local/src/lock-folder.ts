import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messages } from './messages.ts'

/** Makes a data folder ours until the result is called. What a killed process left behind does not count. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  await mkdir(folder, { recursive: true })
  const mine = await describe(process.pid)
  for (;;) {
    const taken = await writeFile(path, mine, { flag: 'wx' }).then(
      () => false,
      () => true,
    )
    if (!taken) return () => rm(path, { force: true })
    const holder = await readFile(path, 'utf8').catch(() => '')
    const pid = Number.parseInt(holder, 10)
    if (pid && isAlive(pid) && (await describe(pid)) === holder)
      throw new Error(messages.folderInUse(folder, pid))
    await rm(path, { force: true })
  }
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
