import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { messages } from '../messages.ts'
import { checkEndpoint } from './check-endpoint.ts'
import { findEngine, type Engine, type EngineName } from './find-engine.ts'
import { spawnTied, type TiedProcess } from './spawn-tied.ts'

export interface StartTables {
  /** Where the data live; one engine's files are of no use to another. */
  folder: string
  log: (text: string) => void
  /** An engine already running somewhere: nothing is started. */
  endpoint?: string | undefined
  /** Only this engine, for tests of the second one. */
  engine?: EngineName
}
export interface Tables {
  endpoint: string
  engine: EngineName | 'external'
  stop(): Promise<void>
  /** Settles when the engine ends on its own; never for an external one. */
  died: Promise<string>
}

/** A DynamoDB to talk to: the one named, else dynoxide, else AWS's DynamoDB Local; says what to do when none can run. */
export async function startTables({ folder, log, endpoint, engine: only }: StartTables): Promise<Tables> {
  const home = join(folder, 'tables')
  if (endpoint) {
    await checkEndpoint(endpoint)
    await refuseOtherEngine(home, 'DYNAMODB_ENDPOINT')
    return { endpoint, engine: 'external', stop: async () => {}, died: new Promise(() => {}) }
  }
  const engine = findEngine(only)
  if (!engine) throw new Error(messages.noEngine)
  await refuseOtherEngine(home, engine.name)
  const { child, url } = await startSomewhere(engine, home)
  log(messages.engineStarted(engine.name, url))
  let stopping = false
  const stop = () => {
    stopping = true
    return child.stop()
  }
  const died = new Promise<string>((tell) => {
    void child.exited.then(({ output }) => (stopping ? undefined : tell(output)))
  })
  return { endpoint: url, engine: engine.name, stop, died }
}

async function refuseOtherEngine(home: string, name: EngineName | 'DYNAMODB_ENDPOINT'): Promise<void> {
  const mark = join(home, 'engine')
  await mkdir(home, { recursive: true, mode: 0o700 })
  const before = await readFile(mark, 'utf8').catch(() => name)
  if (before !== name) throw new Error(messages.otherEngine(before, name, home))
  await writeFile(mark, name)
}

async function startSomewhere(engine: Engine, home: string) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = spawnTied(engine.command, engine.args(port, home), engine.cwd)
    const url = `http://127.0.0.1:${port}`
    const failure = await untilReady(url, child)
    if (failure === undefined) return { child, url }
    await child.stop()
    // Somebody may have taken the port between our asking for it and the engine's binding it.
    if (attempt === 3) throw new Error(messages.engineFailed(engine.name, failure))
  }
}

async function untilReady(url: string, child: TiedProcess): Promise<string | undefined> {
  let over: string | undefined
  void child.exited.then(({ output }) => (over = output || 'no output'))
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const answered = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.text().then(() => true),
      () => false,
    )
    if (over !== undefined) return over
    if (answered) return undefined
    await wait(15)
  }
  return 'no answer'
}

export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}
