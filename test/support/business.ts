import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  createId,
  type Actor,
  type Context,
  type Objects,
  type RunStarter,
  type TableEngine,
} from '@plumbline/core'
import { connectDynamo } from '@plumbline/core/dynamo'
import { afterAll } from 'vitest'
import { connectLocally, createTables, nameTable } from '../../packages/local/src/engine/create-tables.ts'
import { startTables } from '../../packages/local/src/engine/start-tables.ts'
import { openFolderObjects } from '../../packages/local/src/objects/folder-objects.ts'
import { startInProcess } from './run-in-process.ts'

/** The real business on a machine of its own: embedded DynamoDB, folder objects, a clock that stands still. */
export interface Business {
  table: TableEngine
  objects: Objects
  runs: RunStarter
  newId: (prefix: string) => string
  /** ISO instant; contexts made afterwards carry it. */
  now: string
  context(tenantId: string, actor: Actor): Context
}

export interface BusinessOptions {
  now?: string
  /** Ids 1, 2, 3 … so that two worlds that do the same things hold the same ids. */
  countedIds?: boolean
  /** How a run is executed; in process and to its end unless told otherwise. */
  runs?: (business: Business) => RunStarter
}

const aMorning = '2026-11-02T01:00:00.000Z'

/** A business for one test file, gone with it. */
export async function openBusiness(options: BusinessOptions = {}): Promise<Business> {
  return (await openWorlds()).open(options)
}

/** One engine, many businesses that know nothing of each other. */
export async function openWorlds(): Promise<{ open(options?: BusinessOptions): Promise<Business> }> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-business-'))
  const engine = await startTables({ folder, log: () => undefined })
  afterAll(async () => {
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  })
  let count = 0
  const open = (options: BusinessOptions = {}) =>
    openWorld({ ...options, folder, endpoint: engine.endpoint, name: `w${++count}_` })
  return { open }
}

interface World extends BusinessOptions {
  folder: string
  endpoint: string
  name: string
}

async function openWorld({ folder, endpoint, name, ...options }: World): Promise<Business> {
  const client = connectLocally(endpoint)
  await createTables(new DynamoDBClient(client), name)
  const business: Business = {
    table: connectDynamo({ client, tableName: (id) => nameTable(id, name) }),
    objects: await openFolderObjects({
      folder: join(folder, name),
      origin: 'http://objects.test',
      secret: new Uint8Array(32),
      now: () => new Date(business.now),
    }),
    runs: { start: async () => undefined },
    newId: options.countedIds ? countIds() : createId,
    now: options.now ?? aMorning,
    context: (tenantId, actor) => ({
      tenantId,
      actor,
      now: business.now,
      clock: () => business.now,
      requestId: business.newId('req'),
      newId: business.newId,
      table: business.table,
      objects: business.objects,
      runs: business.runs,
    }),
  }
  business.runs = (options.runs ?? startInProcess)(business)
  return business
}

function countIds(): (prefix: string) => string {
  let last = 0
  return (prefix) => `${prefix}_${String(++last).padStart(20, '0')}`
}
