import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { IssuerConfig } from '@plumbline/auth'
import { createId } from '@plumbline/core'
import { connectDynamo } from '@plumbline/core/dynamo'
import { provideCloud, type Cloud } from '@plumbline/functions/runtime/cloud'
import { connectLocally, createTables, nameTable } from './engine/create-tables.ts'
import type { Tables } from './engine/start-tables.ts'
import { invokeFunction, type Invocation } from './invoke.ts'
import type { Deployed } from './load-functions.ts'
import { createAnnouncer, type Announcer } from './objects/announce.ts'
import { openFolderObjects, type FolderObjects } from './objects/folder-objects.ts'
import type { ObjectId } from './objects/object-path.ts'
import { createRunner, type Runner } from './runs/create-runner.ts'
import { tablesKey, type Secrets } from './secrets.ts'

export interface CloudOptions {
  folder: string
  origin: string
  tables: Pick<Tables, 'endpoint' | 'engine'>
  deployed: Deployed
  secrets: Secrets
  issuers: readonly IssuerConfig[]
  log: (text: string) => void
}
export interface RunningCloud {
  /** Whether the tables were made just now. */
  newTables: boolean
  cloud: Cloud
  runner: Runner
  announcer: Announcer
  uploads: FolderObjects & { announcer: Announcer }
  call(name: string, event: unknown): Promise<unknown>
  named(name: string): Invocation
}

/** Tables, objects and runs of this machine, handed to the functions as their cloud. */
export async function runCloud(options: CloudOptions): Promise<RunningCloud> {
  const { folder, tables, deployed, secrets, log } = options
  const client = connectLocally(
    tables.endpoint,
    tables.engine === 'external' ? undefined : tablesKey(secrets),
  )
  const newTables = await createTables(new DynamoDBClient(client))
  const named = (name: string) => deployed.functions[name] ?? missing(name)
  const call = (name: string, event: unknown) => invokeFunction(named(name), event)
  const objects = {
    folder: join(folder, 'objects'),
    origin: options.origin,
    secret: secrets.uploadKey,
    now: () => new Date(),
  }
  const tasks = Object.fromEntries(
    Object.values(deployed.functions).map(({ name, handler }) => [name, handler]),
  )
  const runner = createRunner({ asl: deployed.asl, tasks, folder: join(folder, 'executions'), log })
  const announcer = createAnnouncer(objects.folder, announce(call), log)
  const cloud: Cloud = {
    table: connectDynamo({ client, tableName: (id) => nameTable(id) }),
    objects: await openFolderObjects(objects),
    runs: runner,
    clock: () => new Date(),
    newId: createId,
    sessionKey: secrets.sessionKey,
    issuers: options.issuers,
  }
  provideCloud(cloud)
  return { newTables, cloud, runner, announcer, uploads: { ...objects, announcer }, call, named }
}

function missing(name: string): never {
  throw new Error(`the template has no function ${name}`)
}

/** EventBridge's word for a new object in a bucket; only uploads have a rule on it. */
function announce(call: RunningCloud['call']) {
  return async ({ bucket, key }: ObjectId) => {
    if (bucket !== 'uploads') return
    await call('submission', {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: '000000000000',
      time: new Date().toISOString(),
      region: 'local',
      resources: [],
      detail: { version: '0', bucket: { name: bucket }, object: { key }, reason: 'PutObject' },
    })
  }
}
