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
    origin: values.origin === undefined ? undefined : readOrigin(values.origin),
    seed: !values['no-seed'],
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`--port ${text}`)
  return port
}

/** Of `localhost:4173` a URL makes a scheme `localhost:`, and an origin "null". */
function readOrigin(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) throw new Error(`--origin ${text}`)
  return new URL(text).origin
}
