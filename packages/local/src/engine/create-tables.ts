import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb'
import { tables, type TableId } from '@plumbline/core/tables'

/** The table of each id on this machine. */
export const nameTable = (id: TableId, prefix = '') => prefix + tables[id].name

/** How a client reaches an engine: as our own caller of an engine of our own, else as the environment says. */
export const connectLocally = (endpoint: string, own?: string): DynamoDBClientConfig => ({
  endpoint,
  region: own ? 'local' : (process.env['AWS_REGION'] ?? 'local'),
  credentials: {
    accessKeyId: own ?? process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
    secretAccessKey: own ?? process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
  },
})

/** Creates the tables core declares where they are missing, and tells whether all were; those that exist stay as they are. */
export async function createTables(client: DynamoDBClient, prefix = ''): Promise<boolean> {
  const ids = Object.keys(tables) as TableId[]
  const made = await Promise.all(ids.map((id) => createTable(client, nameTable(id, prefix))))
  return made.every(Boolean)
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<boolean> {
  const command = new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
  })
  try {
    await client.send(command)
    await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 1 }, { TableName })
    return true
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
    return false
  }
}
