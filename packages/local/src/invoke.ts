import { randomUUID } from 'node:crypto'

/** What Lambda hands a function beside its event, as far as anything here or in middy and Powertools reads it. */
interface InvocationContext {
  callbackWaitsForEmptyEventLoop: boolean
  functionName: string
  functionVersion: string
  invokedFunctionArn: string
  memoryLimitInMB: string
  awsRequestId: string
  logGroupName: string
  logStreamName: string
  getRemainingTimeInMillis(): number
}
export type Handler = (event: unknown, context: InvocationContext) => Promise<unknown>

export interface Invocation {
  name: string
  handler: Handler
  /** How long the function may run in the cloud. */
  seconds?: number
}

/** Calls a function as Lambda does: event and answer are JSON, so nothing but JSON passes. */
export async function invokeFunction(
  { name, handler, seconds = 900 }: Invocation,
  event: unknown,
): Promise<unknown> {
  return asJson(await handler(asJson(event), contextOf(name, seconds)))
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

function contextOf(name: string, seconds: number): InvocationContext {
  const end = performance.now() + seconds * 1000
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(name),
    memoryLimitInMB: '1024',
    awsRequestId: randomUUID(),
    logGroupName: `/local/${name}`,
    logStreamName: String(process.pid),
    getRemainingTimeInMillis: () => Math.max(0, end - performance.now()),
  }
}

/** A function's address here: well-formed, and leading nowhere. */
export const functionArn = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`
