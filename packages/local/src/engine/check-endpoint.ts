import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { messages } from '../messages.ts'
import { connectLocally } from './create-tables.ts'

/** Says at once, in words, when the address given is none or no DynamoDB answers there. */
export async function checkEndpoint(endpoint: string): Promise<void> {
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint))
    throw new Error(messages.badEndpoint(endpoint))
  const client = new DynamoDBClient({ ...connectLocally(endpoint), maxAttempts: 2 })
  try {
    await client.send(new ListTablesCommand({ Limit: 1 }))
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(messages.endpointFailed(endpoint, why), { cause: error })
  } finally {
    client.destroy()
  }
}
