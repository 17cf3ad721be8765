import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectLocally, createTables, nameTable } from '../../../local/src/engine/create-tables.ts'
import { findEngine, type EngineName } from '../../../local/src/engine/find-engine.ts'
import { startTables, type Tables } from '../../../local/src/engine/start-tables.ts'
import { openFailingProxy, type Fault } from '../../../../test/support/failing-proxy.ts'
import { connectDynamo } from './dynamo.ts'
import { ConditionFailed, type Item, type TableEngine, type Write } from './engine.ts'

// What the stores rely on, tried on every engine that runs here.

const connect = (endpoint: string) =>
  connectDynamo({ client: connectLocally(endpoint), tableName: (id) => nameTable(id) })
const item = (pk: string, sk: string, rest: object = {}): Item => ({ pk, sk, ...rest })
const put = (value: Item, condition: Extract<Write, { kind: 'put' }>['condition']): Write => ({
  kind: 'put',
  table: 'tenant',
  item: value,
  condition,
})
const keysOf = (items: Item[]) => items.map(({ sk }) => sk)

describe.each<EngineName>(['dynoxide', 'dynamodb-local'])('on %s', (name) => {
  const here = findEngine(name) !== undefined
  describe.skipIf(!here)('the engine', () => {
    let folder: string
    let tables: Tables
    let engine: TableEngine
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'plumbline-engine-'))
      tables = await startTables({ folder, log: () => undefined, engine: name })
      await createTables(new DynamoDBClient(connectLocally(tables.endpoint)))
      engine = connect(tables.endpoint)
    })
    afterAll(async () => {
      await tables.stop()
      await rm(folder, { recursive: true, force: true })
    })
    const fails = async (writes: Write[]) =>
      expect(engine.transact(writes)).rejects.toSatisfy((error) => error instanceof ConditionFailed)

    it('creates only what is absent', async () => {
      await engine.transact([put(item('absent', 'a', { n: 1 }), { kind: 'absent' })])
      await fails([put(item('absent', 'a', { n: 2 }), { kind: 'absent' })])
      expect(await engine.get('tenant', { pk: 'absent', sk: 'a' })).toEqual({ pk: 'absent', sk: 'a', n: 1 })
    })

    it('replaces only the version that was read; version 0 is what is not there', async () => {
      const write = (version: number, n: number) => [
        put(item('version', 'a', { version: version + 1, n }), { kind: 'version', version }),
      ]
      await fails(write(3, 0))
      await engine.transact(write(0, 1))
      await fails(write(0, 2))
      await engine.transact(write(1, 3))
      await fails(write(1, 4))
      expect(await engine.get('tenant', { pk: 'version', sk: 'a' })).toMatchObject({ version: 2, n: 3 })
    })

    it('deletes what is there or not, and with a version only that', async () => {
      const key = { pk: 'delete', sk: 'a' }
      await engine.transact([put({ ...key, version: 2 }, { kind: 'repeatable' })])
      await fails([{ kind: 'delete', table: 'tenant', key, condition: { kind: 'version', version: 1 } }])
      for (let times = 0; times < 2; times++)
        await engine.transact([{ kind: 'delete', table: 'tenant', key }])
      expect(await engine.get('tenant', key)).toBeUndefined()
    })

    it('deletes only what is still there, where that is asked', async () => {
      const gone: Write = {
        kind: 'delete',
        table: 'tenant',
        key: { pk: 'delete', sk: 'b' },
        condition: { kind: 'present' },
      }
      await engine.transact([put({ ...gone.key, version: 1 }, { kind: 'repeatable' })])
      await engine.transact([gone])
      await fails([gone])
    })

    it('writes nothing when what was read beside it has changed', async () => {
      const key = { pk: 'check', sk: 'state' }
      const check = (version: number): Write => ({
        kind: 'check',
        table: 'tenant',
        key,
        version,
        refusal: 'period_not_open',
      })
      const beside = (sk: string) => put(item('check', sk), { kind: 'absent' })
      await fails([beside('a'), check(1)])
      await engine.transact([put({ ...key, version: 1 }, { kind: 'absent' })])
      const before = engine.usage().itemsWritten
      await engine.transact([beside('a'), check(1)])
      expect(engine.usage().itemsWritten - before).toBe(1)
      await fails([beside('b'), check(2)])
      expect(keysOf(await engine.query('tenant', { pk: 'check' }))).toEqual(['a', 'state'])
    })

    it('writes all or nothing, over several tables, and says which condition failed first', async () => {
      await engine.transact([put(item('whole', 'taken'), { kind: 'absent' })])
      const writes: Write[] = [
        { kind: 'put', table: 'audit', item: item('whole', 'entry'), condition: { kind: 'absent' } },
        put(item('whole', 'new'), { kind: 'absent' }),
        put(item('whole', 'taken'), { kind: 'absent' }),
        put(item('whole', 'taken2', { version: 2 }), { kind: 'version', version: 1 }),
      ]
      await expect(engine.transact(writes)).rejects.toMatchObject({ index: 2 })
      expect([
        keysOf(await engine.query('tenant', { pk: 'whole' })),
        await engine.query('audit', { pk: 'whole' }),
      ]).toEqual([['taken'], []])
    })

    it('holds a hundred writes in one transaction and refuses one more before anything is sent', async () => {
      const many = (count: number) =>
        Array.from({ length: count }, (_, n) => put(item(`many${count}`, String(n)), { kind: 'absent' }))
      await engine.transact(many(100))
      expect(await engine.query('tenant', { pk: 'many100' })).toHaveLength(100)
      await expect(engine.transact(many(101))).rejects.toThrow(RangeError)
      expect(await engine.query('tenant', { pk: 'many101' })).toEqual([])
    })

    it('lets exactly one of many writers of the same version through', async () => {
      await engine.transact([put(item('race', 'a', { version: 1 }), { kind: 'absent' })])
      const racing = Array.from({ length: 8 }, (_, n) =>
        engine.transact([put(item('race', 'a', { version: 2, n }), { kind: 'version', version: 1 })]),
      )
      const outcomes = await Promise.allSettled(racing)
      expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      expect(
        outcomes
          .flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
          .every((reason) => reason instanceof ConditionFailed),
      ).toBe(true)
    })

    it('reads a partition whole, however many pages it fills', async () => {
      const text = 'x'.repeat(150_000)
      await engine.putAll(
        'tenant',
        Array.from({ length: 30 }, (_, n) => item('pages', String(n).padStart(2, '0'), { text })),
      )
      const all = await engine.query('tenant', { pk: 'pages' })
      expect([all.length, new Set(keysOf(all)).size, all.every((one) => one['text'] === text)]).toEqual([
        30,
        30,
        true,
      ])
      expect(keysOf(await engine.query('tenant', { pk: 'pages', newestFirst: true, limit: 12 }))).toEqual(
        keysOf(all).toReversed().slice(0, 12),
      )
    })

    it('reads by beginning, by bound, backwards, some, and only some attributes', async () => {
      await engine.putAll(
        'tenant',
        ['a#1', 'a#2', 'b#1', 'b#10', 'b#2'].map((sk) => item('parts', sk, { name: sk, version: 1 })),
      )
      const read = async (query: object) => keysOf(await engine.query('tenant', { pk: 'parts', ...query }))
      expect(await read({ prefix: 'b#' })).toEqual(['b#1', 'b#10', 'b#2'])
      expect(await read({ before: 'b#1' })).toEqual(['a#1', 'a#2'])
      expect(await read({ before: 'b#2', newestFirst: true, limit: 2 })).toEqual(['b#10', 'b#1'])
      expect(await read({ prefix: 'c' })).toEqual([])
      // `name` is one of DynamoDB's reserved words.
      expect(await engine.query('tenant', { pk: 'parts', prefix: 'a#1', attributes: ['name'] })).toEqual([
        { name: 'a#1' },
      ])
      await expect(engine.query('tenant', { pk: 'parts', prefix: 'a', before: 'b' })).rejects.toThrow(
        RangeError,
      )
    })

    it('puts in bulk, again and again the same, and counts what it used', async () => {
      const before = engine.usage()
      const items = Array.from({ length: 60 }, (_, n) => item('bulk', String(n).padStart(2, '0'), { n }))
      for (let times = 0; times < 2; times++) await engine.putAll('tenant', items)
      expect(await engine.query('tenant', { pk: 'bulk' })).toEqual(items)
      const { itemsWritten, writeUnits, readUnits } = engine.usage()
      expect(itemsWritten - before.itemsWritten).toBe(120)
      expect([writeUnits > before.writeUnits, readUnits > before.readUnits]).toEqual([true, true])
    })

    describe('behind a wire that fails', () => {
      async function through(fault: Fault, work: (engine: TableEngine) => Promise<void>) {
        const proxy = await openFailingProxy(tables.endpoint, fault)
        try {
          await work(connect(proxy.endpoint))
        } finally {
          proxy.close()
        }
      }
      const times =
        (count: number, fault: Fault): Fault =>
        (operation, body) =>
          count-- > 0 ? fault(operation, body) : undefined

      it('puts again what the service left unprocessed', async () => {
        const throttled = times(2, (operation, body) =>
          operation === 'BatchWriteItem'
            ? { status: 200, body: { UnprocessedItems: body['RequestItems'] } }
            : undefined,
        )
        await through(throttled, async (failing) => {
          await failing.putAll('tenant', [item('throttled', 'a'), item('throttled', 'b')])
          expect(failing.usage().itemsWritten).toBe(2)
        })
        expect(keysOf(await engine.query('tenant', { pk: 'throttled' }))).toEqual(['a', 'b'])
      })

      const conflict = (operation: string) => cancelled(operation, 'TransactionConflict')
      const cancelled = (operation: string, Code: string) =>
        operation === 'TransactWriteItems'
          ? {
              status: 400,
              body: {
                __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
                Message: 'cancelled',
                CancellationReasons: [{ Code }, { Code: 'None' }],
              },
            }
          : undefined

      it('tries a transaction again that met another one', async () => {
        await through(times(2, conflict), (failing) =>
          failing.transact([put(item('conflict', 'a'), { kind: 'absent' })]),
        )
        expect(keysOf(await engine.query('tenant', { pk: 'conflict' }))).toEqual(['a'])
      })

      it.each(['ThrottlingError', 'ProvisionedThroughputExceeded'])(
        'tries a transaction again that came in a rush: %s',
        async (code) => {
          const rush = times(2, (operation) => cancelled(operation, code))
          await through(rush, (failing) => failing.transact([put(item('rush', code), { kind: 'absent' })]))
          expect(keysOf(await engine.query('tenant', { pk: 'rush' }))).toContain(code)
        },
      )

      it('and then tells whether its condition still holds', async () => {
        await engine.transact([put(item('late', 'a'), { kind: 'absent' })])
        await through(times(1, conflict), (failing) =>
          expect(failing.transact([put(item('late', 'a'), { kind: 'absent' })])).rejects.toBeInstanceOf(
            ConditionFailed,
          ),
        )
      })
    })
  })
})
