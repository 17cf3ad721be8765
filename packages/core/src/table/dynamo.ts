import {
  DynamoDBClient,
  TransactionCanceledException,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb'
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  type TransactWriteCommandOutput,
} from '@aws-sdk/lib-dynamodb'
import {
  ConditionFailed,
  type Condition,
  type DeleteCondition,
  type Item,
  type QueryInput,
  type TableEngine,
  type Usage,
  type Write,
} from './engine.ts'
import type { TableId } from './tables.ts'
import { writesPerTransaction } from './transactions.ts'

export interface DynamoOptions {
  client?: DynamoDBClientConfig
  /** The deployed name of each table. */
  tableName: (id: TableId) => string
}

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]
type Capacity = { CapacityUnits?: number | undefined; WriteCapacityUnits?: number | undefined } | undefined

const batchLimit = 25
const batchesAtOnce = 8
const batchAttempts = 8
/** A person waits for it: a good second at most. */
const transactAttempts = 5

const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))

/** The engine on DynamoDB or anything that speaks its protocol. */
export function connectDynamo(options: DynamoOptions): TableEngine {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(options.client ?? {}), {
    marshallOptions: { removeUndefinedValues: true },
  })
  const used: Usage = { readUnits: 0, writeUnits: 0, itemsWritten: 0 }
  return {
    async get(table, key) {
      const reply = await client.send(
        new GetCommand({
          TableName: options.tableName(table),
          Key: key,
          ConsistentRead: true,
          ReturnConsumedCapacity: 'TOTAL',
        }),
      )
      used.readUnits += reply.ConsumedCapacity?.CapacityUnits ?? 0
      return reply.Item as Item | undefined
    },
    async query(table, input) {
      const items: Item[] = []
      let start: Record<string, unknown> | undefined
      do {
        const reply = await client.send(new QueryCommand(queryOf(options.tableName(table), input, start)))
        used.readUnits += reply.ConsumedCapacity?.CapacityUnits ?? 0
        items.push(...((reply.Items ?? []) as Item[]))
        start = reply.LastEvaluatedKey
      } while (start && (input.limit === undefined || items.length < input.limit))
      return input.limit === undefined ? items : items.slice(0, input.limit)
    },
    async transact(writes) {
      if (writes.length > writesPerTransaction)
        throw new RangeError(`a transaction holds at most ${writesPerTransaction} writes`)
      const items = writes.map((write) => transactItem(options.tableName(write.table), write))
      const reply = await transactOnce(client, items)
      countWrites(used, reply.ConsumedCapacity, writes.filter(({ kind }) => kind !== 'check').length)
    },
    async putAll(table, items) {
      const together = batchLimit * batchesAtOnce
      for (let from = 0; from < items.length; from += together) {
        const batches = Array.from({ length: batchesAtOnce }, (_, index) =>
          items.slice(from + index * batchLimit, from + (index + 1) * batchLimit),
        ).filter((batch) => batch.length > 0)
        await Promise.all(batches.map((batch) => putBatch(client, options.tableName(table), batch, used)))
      }
    },
    usage: () => ({ ...used }),
  }
}

function countWrites(used: Usage, capacity: Capacity[] | undefined, items: number): void {
  for (const table of capacity ?? [])
    used.writeUnits += table?.WriteCapacityUnits ?? table?.CapacityUnits ?? 0
  used.itemsWritten += items
}

async function putBatch(
  client: DynamoDBDocumentClient,
  name: string,
  items: Item[],
  used: Usage,
): Promise<void> {
  let waiting = items.map((Item) => ({ PutRequest: { Item } }))
  for (let attempt = 0; waiting.length > 0; attempt++) {
    if (attempt > batchAttempts) throw new Error(`DynamoDB left ${waiting.length} items unwritten`)
    if (attempt > 0) await pause(attempt)
    const reply = await client.send(
      new BatchWriteCommand({ RequestItems: { [name]: waiting }, ReturnConsumedCapacity: 'TOTAL' }),
    )
    const left = (reply.UnprocessedItems?.[name] ?? []) as typeof waiting
    countWrites(used, reply.ConsumedCapacity, waiting.length - left.length)
    waiting = left
  }
}

/** Neither says anything of the conditions: only trying again tells whether they still hold. */
const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']

/** Two transactions on one item, or too much at once: DynamoDB cancels, and it is tried again. */
async function transactOnce(
  client: DynamoDBDocumentClient,
  TransactItems: TransactItem[],
  attempt = 1,
): Promise<TransactWriteCommandOutput> {
  try {
    return await client.send(new TransactWriteCommand({ TransactItems, ReturnConsumedCapacity: 'TOTAL' }))
  } catch (error) {
    const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : []
    const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed')
    if (failed >= 0) throw new ConditionFailed(failed)
    if (attempt > transactAttempts || !reasons.some(({ Code = '' }) => passing.includes(Code))) throw error
  }
  await pause(attempt)
  return transactOnce(client, TransactItems, attempt + 1)
}

function queryOf(
  TableName: string,
  input: QueryInput,
  ExclusiveStartKey: Record<string, unknown> | undefined,
) {
  if (input.prefix !== undefined && input.before !== undefined)
    throw new RangeError('a query takes a prefix or a bound, not both')
  const values: Record<string, unknown> = { ':pk': input.pk }
  let condition = 'pk = :pk'
  if (input.prefix !== undefined) {
    condition += ' AND begins_with(sk, :prefix)'
    values[':prefix'] = input.prefix
  } else if (input.before !== undefined) {
    condition += ' AND sk < :before'
    values[':before'] = input.before
  }
  const names = Object.fromEntries((input.attributes ?? []).map((name, index) => [`#a${index}`, name]))
  return {
    TableName,
    KeyConditionExpression: condition,
    ExpressionAttributeValues: values,
    ConsistentRead: true,
    ReturnConsumedCapacity: 'TOTAL' as const,
    ScanIndexForward: !(input.newestFirst ?? false),
    ...(input.limit === undefined ? {} : { Limit: input.limit }),
    ...(input.attributes
      ? { ProjectionExpression: Object.keys(names).join(', '), ExpressionAttributeNames: names }
      : {}),
    ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
  }
}

function conditionOf(condition: Condition | DeleteCondition | undefined) {
  if (!condition || condition.kind === 'repeatable') return {}
  if (condition.kind === 'present') return { ConditionExpression: 'attribute_exists(pk)' }
  if (condition.kind === 'absent' || condition.version === 0)
    return { ConditionExpression: 'attribute_not_exists(pk)' }
  return versionCondition(condition.version)
}

const versionCondition = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
})

function transactItem(TableName: string, write: Write): TransactItem {
  if (write.kind === 'check') {
    const { key: Key, version } = write
    return { ConditionCheck: { TableName, Key, ...versionCondition(version) } }
  }
  if (write.kind === 'delete')
    return { Delete: { TableName, Key: write.key, ...conditionOf(write.condition) } }
  return { Put: { TableName, Item: write.item, ...conditionOf(write.condition) } }
}
