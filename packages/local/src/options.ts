import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface StartOptions {
  port: number
  folder: string
  origin: string | undefined
  seed: boolean
}

/** The command line of `npm start`; throws, saying why, on what it does not know. */
export function readOptions(args: string[], cwd: string): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4173' },
      data: { type: 'string', default: '.plumbline' },
      origin: { type: 'string' },
      'no-seed': { type: 'boolean', default: false },
    },
  })
  return {
    port: readPort(values.port),
    folder: resolve(cwd, values.data),
    origin: values.origin === undefined ? undefined : new URL(values.origin).origin,
    seed: !values['no-seed'],
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${text}`)
  return port
}
