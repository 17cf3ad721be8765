import { startPlumbline, type Plumbline } from './compose.ts'
import { listAccounts } from './list-accounts.ts'
import { messages } from './messages.ts'
import { demoAccounts } from './seed.ts'
import { seedApart } from './seed-apart.ts'
import { readOptions, type StartOptions } from './options.ts'

/** `npm start`: everything up, until it is told to stop. */
async function main(): Promise<void> {
  const options = read()
  const log = (text: string) => console.log(text)
  const endpoint = process.env['DYNAMODB_ENDPOINT']
  if (options.seed) await seedApart(options.folder, endpoint)
  const plumbline = await startPlumbline({
    ...options,
    log,
    accounts: demoAccounts,
    endpoint,
    seed: undefined,
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
