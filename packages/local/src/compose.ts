import { join } from 'node:path'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { ensureBuilt, templatePath, withoutPages } from './build/ensure-built.ts'
import { startTables } from './engine/start-tables.ts'
import { explainFailure } from './explain-failure.ts'
import { loadWeb } from './gateway/load-web.ts'
import { openServer, type OpenServer } from './gateway/open-server.ts'
import { routeRequests } from './gateway/route-requests.ts'
import { startClock } from './gateway/start-clock.ts'
import type { DemoAccount } from './issuer/account.ts'
import { createIssuer, type Issuer } from './issuer/create-issuer.ts'
import { loadDeployed, type LoadDeployed } from './load-functions.ts'
import { lockFolder } from './lock-folder.ts'
import { messages } from './messages.ts'
import { handleUpload } from './objects/handle-upload.ts'
import { runCloud, type RunningCloud } from './run-cloud.ts'
import { openSecrets } from './secrets.ts'
import { prepareState, saveState } from './state.ts'

export interface PlumblineOptions {
  /** Where everything is kept. */
  folder: string
  accounts: readonly DemoAccount[]
  log: (text: string) => void
  /** 0, the default, is any free one. */
  port?: number
  /** What people type, where it is not the address it listens at. */
  origin?: string | undefined
  /** A DynamoDB that is already there. */
  endpoint?: string | undefined
  /** Fills a new folder. */
  seed?: Seed | undefined
  calendarSeconds?: number
  /** Instead of what the synthesized template deploys. */
  load?: LoadDeployed
  /** Without pages nothing is built: the API, the issuer and the runs alone. */
  pages?: boolean
}
export type Seed = (
  cloud: Cloud,
  tools: { idle: () => Promise<void>; log: (text: string) => void },
) => Promise<void>

export interface Plumbline {
  url: string
  accounts: readonly DemoAccount[]
  cloud: Cloud
  /** Settles when no evaluation run is under way. */
  idle(): Promise<void>
  stop(): Promise<void>
  /** Settles, with its last words, when the database ends by itself. */
  died: Promise<string>
}

const root = join(import.meta.dirname, '../../..')

/** The whole cloud on one machine, from the data folder up. What was started is stopped again when a later part fails. */
export async function startPlumbline(options: PlumblineOptions): Promise<Plumbline> {
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) await last()
  }
  try {
    return { ...(await start(options, (step) => undo.push(step))), stop }
  } catch (error) {
    await stop()
    throw explainFailure(error, options.folder)
  }
}

type Defer = (undo: () => Promise<unknown>) => void

async function start(options: PlumblineOptions, defer: Defer): Promise<Omit<Plumbline, 'stop'>> {
  const { folder, accounts, log } = options
  defer(await lockFolder(folder))
  const server = await openServer({ port: options.port ?? 0, log })
  defer(server.stop)
  if (!options.load) await ensureBuilt(root, log, options.pages === false ? withoutPages : undefined)
  const state = await prepareState(folder)
  const tables = await startTables({ folder, log, endpoint: options.endpoint })
  defer(tables.stop)
  const origin = options.origin ?? server.address
  const secrets = await openSecrets(folder)
  const issuer = createIssuer({ origin, accounts, secrets, redirectUris: [`${origin}/auth/callback`] })
  const deployed = await (options.load ?? (() => loadDeployed(root, templatePath)))()
  const issuers = [issuer.config]
  const running = await runCloud({ folder, origin, tables, deployed, secrets, issuers, log })
  defer(running.announcer.idle)
  defer(running.runner.stop)
  if (state === 'new') await seed(options, running)
  await resume(options, running, defer)
  await open(options, { server, issuer, running, origin, cookieKey: secrets.cookieKey })
  // The first thing to stop: whoever is being answered still finds all the rest.
  defer(server.stop)
  return { url: origin, accounts, cloud: running.cloud, idle: running.runner.idle, died: tables.died }
}

async function seed(
  { folder, seed: fill, endpoint, log }: PlumblineOptions,
  { cloud, runner, newTables }: RunningCloud,
): Promise<void> {
  if (fill) {
    // In tables that somebody else keeps, what is there may be all they have: nothing is thrown away or made twice.
    if (endpoint && !newTables) throw new Error(messages.tablesInUse(endpoint, folder))
    await saveState(folder, 'seeding')
    log(messages.seeding)
    const began = performance.now()
    await fill(cloud, { idle: runner.idle, log })
    await runner.idle()
    log(messages.seeded(((performance.now() - began) / 1000).toFixed(1)))
  }
  await saveState(folder, 'ready')
}

interface Parts {
  server: OpenServer
  issuer: Issuer
  running: RunningCloud
  origin: string
  cookieKey: Uint8Array
}

async function open(
  options: PlumblineOptions,
  { server, issuer, running, origin, cookieKey }: Parts,
): Promise<void> {
  const { address } = server
  const web = { root, api: address, cookieKey, issuers: [issuer.config] }
  const routes = {
    origin,
    address,
    api: running.named('http'),
    uploads: handleUpload.bind(undefined, running.uploads),
    issuer: issuer.handle,
    web: options.pages === false ? notHere : await loadWeb(web),
  }
  server.serve(routeRequests(routes))
}

const notHere = (_: unknown, response: { writeHead(status: number): { end(): unknown } }) =>
  void response.writeHead(404).end()

/** Takes up what was left, and does what fell due meanwhile, before anybody comes in. */
async function resume({ calendarSeconds = 30, log }: PlumblineOptions, running: RunningCloud, defer: Defer) {
  const resumed = await running.runner.resume()
  if (resumed.length > 0) log(messages.resumed(resumed.length))
  await running.announcer.redeliver()
  const clock = startClock({ call: () => running.call('calendar', {}), seconds: calendarSeconds, log })
  defer(clock.stop)
  await clock.first
}
