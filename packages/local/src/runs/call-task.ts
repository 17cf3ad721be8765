import { invokeFunction, type Invocation } from '../invoke.ts'

export interface TaskCaller {
  call(task: Invocation, event: unknown): Promise<JsonValue>
  /** Settles when no step is under way, even one whose execution no longer waits for it. */
  idle(): Promise<void>
}
type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Step Functions carries at most this much between states. */
const mostBytes = 256 * 1024

/** Calls functions as tasks; a failure and a result too large look as they would in the cloud. */
export function createTaskCaller(): TaskCaller {
  const under = new Set<Promise<unknown>>()
  return {
    async call(task, event) {
      const work = invokeFunction(task, event)
      under.add(work)
      try {
        return refuseLarge(await work)
      } catch (error) {
        throw asLambdaError(error)
      } finally {
        under.delete(work)
      }
    },
    idle: async () => {
      while (under.size > 0) await Promise.allSettled(under)
    },
  }
}

function refuseLarge(result: unknown): JsonValue {
  if (Buffer.byteLength(JSON.stringify(result)) <= mostBytes) return result as JsonValue
  throw named('States.DataLimitExceeded', 'a step returned more than 256 KB: pass ids and keys, never data')
}

/** Lambda reports an exception by its name, with the rest as JSON in the cause. */
function asLambdaError(error: unknown): Error {
  const { name, message } = error instanceof Error ? error : named('Error', String(error))
  if (name.startsWith('States.')) return error as Error
  return named(name, JSON.stringify({ errorType: name, errorMessage: message, trace: [] }))
}

const named = (name: string, message: string) => Object.assign(new Error(message), { name })
