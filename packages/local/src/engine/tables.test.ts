import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { tables } from '@plumbline/core/tables'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectLocally, createTables } from './create-tables.ts'
import { findEngine, type EngineName } from './find-engine.ts'
import { startTables } from './start-tables.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-tables-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const log = () => undefined
const names = Object.values(tables).map((table) => table.name)
const Key = { pk: { S: 'T#1' }, sk: { S: 'a' } }
const connect = (endpoint: string) => new DynamoDBClient(connectLocally(endpoint))

// A Java program takes its time to start.
describe.each<EngineName>(['dynoxide', 'dynamodb-local'])('%s', { timeout: 120_000 }, (engine) => {
  const here = findEngine(engine)

  it.skipIf(!here)('creates the tables once and keeps what was written across a restart', async () => {
    const first = await startTables({ folder, log, engine })
    await createTables(connect(first.endpoint))
    await connect(first.endpoint).send(
      new PutItemCommand({ TableName: 'tenant', Item: { ...Key, v: { N: '7' } } }),
    )
    await first.stop()
    const second = await startTables({ folder, log, engine })
    await createTables(connect(second.endpoint))
    expect((await connect(second.endpoint).send(new ListTablesCommand({}))).TableNames?.sort()).toEqual(
      names.sort(),
    )
    const { Item } = await connect(second.endpoint).send(new GetItemCommand({ TableName: 'tenant', Key }))
    expect(Item?.['v']).toEqual({ N: '7' })
    await second.stop()
  })

  it.skipIf(!here)('dies with a process that is killed, and what was written stays', async () => {
    const { endpoint, kill } = await startElsewhere(folder, engine)
    await createTables(connect(endpoint))
    await connect(endpoint).send(new PutItemCommand({ TableName: 'tenant', Item: Key }))
    await kill()
    const again = await startTables({ folder, log, engine })
    const { Item } = await connect(again.endpoint).send(new GetItemCommand({ TableName: 'tenant', Key }))
    expect(Item).toEqual(Key)
    await again.stop()
    await untilSilent(endpoint)
  })
})

describe('DynamoDB Local', { timeout: 120_000 }, () => {
  it.skipIf(!findEngine('dynamodb-local'))(
    'hides our tables from whoever else reaches its port',
    async () => {
      const { endpoint, stop } = await startTables({ folder, log, engine: 'dynamodb-local' })
      await createTables(new DynamoDBClient(connectLocally(endpoint, 'oursecret')))
      const seenAs = async (caller: string) =>
        (await new DynamoDBClient(connectLocally(endpoint, caller)).send(new ListTablesCommand({})))
          .TableNames
      expect([await seenAs('oursecret'), await seenAs('stranger')]).toEqual([names.toSorted(), []])
      await stop()
    },
  )
})

describe.skipIf(!findEngine())('DYNAMODB_ENDPOINT', () => {
  it('is where the tables are looked for, and nothing is started', async () => {
    const theirs = await startTables({ folder: join(folder, 'theirs'), log })
    const ours = await startTables({ folder: join(folder, 'ours'), log, endpoint: theirs.endpoint })
    expect([ours.endpoint, ours.engine]).toEqual([theirs.endpoint, 'external'])
    await ours.stop()
    await createTables(connect(theirs.endpoint))
    await theirs.stop()
  })

  it.each([
    ['127.0.0.1:8000', /不是网址：127.0.0.1:8000[^]*no address/],
    ['http://127.0.0.1:1', /没有可用的 DynamoDB：connect ECONNREFUSED[^]*No DynamoDB answers/],
  ])('%s is refused with what to do about it', async (endpoint, words) => {
    await expect(startTables({ folder, log, endpoint })).rejects.toThrow(words)
  })

  it('is not mixed with the engine a folder began with', async () => {
    const tables = await startTables({ folder, log })
    await expect(startTables({ folder, log, endpoint: tables.endpoint })).rejects.toThrow('DYNAMODB_ENDPOINT')
    await tables.stop()
  })
})

describe('the tables', () => {
  it.skipIf(!findEngine('dynoxide'))('are not opened by an engine that did not write them', async () => {
    const tables = await startTables({ folder, log, engine: 'dynoxide' })
    await tables.stop()
    await writeFile(join(folder, 'tables', 'engine'), 'dynamodb-local')
    await expect(startTables({ folder, log, engine: 'dynoxide' })).rejects.toThrow('dynamodb-local')
  })
})

/** Starts the engine from a process of its own, to be killed without warning. */
async function startElsewhere(folder: string, engine: EngineName) {
  const module = JSON.stringify(join(import.meta.dirname, 'start-tables.ts'))
  const options = JSON.stringify({ folder, engine })
  const code = `const { startTables } = await import(${module})
    const { endpoint } = await startTables({ ...${options}, log: () => undefined })
    console.log(endpoint)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const endpoint = await new Promise<string>((done) =>
    child.stdout.once('data', (text) => done(String(text).trim())),
  )
  const gone = new Promise((done) => child.once('exit', done))
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { endpoint, kill }
}

async function untilSilent(endpoint: string) {
  for (;;) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (!answered) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
