import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = join(import.meta.dirname, '../..')

/** A running `npm start`, as a person has it: a process of its own on a data folder. */
export interface Product {
  url: string
  output: () => string
  stop(): Promise<void>
  /** kill -9: what a power cut does. */
  kill(): Promise<void>
}

export async function startProduct(folder: string): Promise<Product> {
  const child = spawn(process.execPath, ['packages/local/src/start.ts', '--port', '0', '--data', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const url = await untilUp(child, () => output)
  const end = (signal: NodeJS.Signals) => async () => {
    const gone = new Promise((done) => child.once('close', done))
    child.kill(signal)
    await gone
  }
  return { url, output: () => output, stop: end('SIGTERM'), kill: end('SIGKILL') }
}

async function untilUp(child: ChildProcess, output: () => string): Promise<string> {
  for (let tries = 0; tries < 3000; tries++) {
    const url = /Plumbline is up: (\S+)/.exec(output())?.[1]
    if (url) return url
    if (child.exitCode !== null) throw new Error(`the product did not start:\n${output()}`)
    await wait(100)
  }
  throw new Error(`the product was not up in five minutes:\n${output()}`)
}
