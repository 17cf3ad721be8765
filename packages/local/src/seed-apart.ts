import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startPlumbline } from './compose.ts'
import { messages } from './messages.ts'
import { demoAccounts, seedDemo } from './seed.ts'
import { isReady } from './state.ts'

/** Fills a new data folder in a process of its own, which takes the memory that years of history need away with it. */
export async function seedApart(folder: string, endpoint: string | undefined): Promise<void> {
  // A folder that cannot be looked into is explained by the process that is to fill it.
  if (await isReady(folder).catch(() => false)) return
  const args = [join(import.meta.dirname, 'seed-apart.ts'), folder, endpoint ?? '']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  if (code !== 0) throw new Error(messages.seedFailed)
}

/** Runs in the other process. */
async function main([folder = '', endpoint]: string[]): Promise<void> {
  const options = {
    folder,
    accounts: demoAccounts,
    log: console.log,
    seed: seedDemo,
    pages: false,
    endpoint: endpoint || undefined,
  }
  const plumbline = await startPlumbline(options)
  await plumbline.stop()
}

if (process.argv[1] === import.meta.filename) {
  // Whoever waits for it is gone, even by kill -9: it would only keep the folder from the next start.
  process.once('disconnect', () => process.exit(1))
  await main(process.argv.slice(2)).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exit(1)
    },
  )
}
