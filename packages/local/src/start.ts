import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startPlumbline, type Plumbline, type Seed } from './compose.ts'
import type { DemoAccount } from './issuer/account.ts'
import { listAccounts } from './list-accounts.ts'
import { messages } from './messages.ts'
import { readOptions, type StartOptions } from './options.ts'

interface Demo {
  demoAccounts: readonly DemoAccount[]
  seedDemo: Seed
}

/** `npm start`: everything up, until it is told to stop. */
async function main(): Promise<void> {
  const options = read()
  const log = (text: string) => console.log(text)
  const { demoAccounts, seedDemo } = await loadDemo()
  const plumbline = await startPlumbline({
    ...options,
    log,
    accounts: demoAccounts,
    endpoint: process.env['DYNAMODB_ENDPOINT'],
    seed: options.seed ? seedDemo : undefined,
  })
  log(`\n${messages.accounts}\n${listAccounts(demoAccounts)}\n\n${messages.ready(plumbline.url)}`)
  await untilEnd(plumbline)
}

function read(): StartOptions {
  try {
    return readOptions(process.argv.slice(2), process.cwd())
  } catch (error) {
    throw new Error(`${messages.badOption((error as Error).message)}\n${messages.usage}`, { cause: error })
  }
}

async function loadDemo(): Promise<Demo> {
  const path = join(import.meta.dirname, 'seed.ts')
  return existsSync(path) ? ((await import(path)) as Demo) : { demoAccounts: [], seedDemo: async () => {} }
}

/** Ctrl-C and SIGTERM stop in order; a second one at once. */
async function untilEnd(plumbline: Plumbline): Promise<void> {
  const signal = new Promise<undefined>((tell) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => tell(undefined))
  })
  const lastWords = await Promise.race([signal, plumbline.died])
  console.log(lastWords === undefined ? messages.stopping : messages.engineDied(lastWords))
  await plumbline.stop()
  process.exit(lastWords === undefined ? 0 : 1)
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
