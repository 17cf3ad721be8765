import type { RunInput } from '@plumbline/core/ports'
import { StateMachine } from 'aws-local-stepfunctions'
import { functionArn } from '../invoke.ts'
import { createTaskCaller, type TaskCaller } from './call-task.ts'
import type { RunnerOptions } from './create-runner.ts'
import { nameExecution } from './execution-journal.ts'
import { listTasks } from './refuse-unsupported.ts'

type Outcome = 'succeeded' | 'failed' | 'cut off'
export interface Executor {
  execute(input: RunInput): Promise<Outcome>
  /** Cuts off what runs, refuses what comes, and waits for the steps under way. */
  stop(): Promise<void>
}

/** Runs one execution of the state machine from its first state to its end. */
export function createExecutor(options: RunnerOptions): Executor {
  const machine = new StateMachine(options.asl)
  const caller = createTaskCaller()
  const overrides = { taskResourceLocalHandlers: bindTasks(options, caller) }
  const stopping = new AbortController()
  return {
    async execute(input) {
      if (stopping.signal.aborted) return 'cut off'
      const name = nameExecution(input)
      const context = { Execution: { Id: name, Name: name } }
      const execution = machine.run({ ...input }, { overrides, context })
      stopping.signal.addEventListener('abort', execution.abort)
      void report(input.runId, execution.eventLogs, options.onEvent)
      const outcome = await execution.result.then(succeeded, (error: unknown) => {
        if (stopping.signal.aborted) return 'cut off'
        options.log(`run ${input.runId} failed: ${describe(error)}`)
        return 'failed'
      })
      stopping.signal.removeEventListener('abort', execution.abort)
      return outcome
    },
    async stop() {
      stopping.abort()
      await caller.idle()
    },
  }
}

const succeeded = (): Outcome => 'succeeded'

function bindTasks({ asl, tasks }: RunnerOptions, caller: TaskCaller) {
  const byArn = new Map(
    Object.entries(tasks).map(([name, handler]) => [functionArn(name), { name, handler }]),
  )
  const bound = listTasks(asl).map(({ state, resource }) => {
    const task = byArn.get(resource)
    if (!task) throw new Error(`no function for ${state} (${resource})`)
    return [state, (event: unknown) => caller.call(task, event)]
  })
  return Object.fromEntries(bound)
}

async function report(
  runId: string,
  events: AsyncIterable<{ type: string }>,
  tell: RunnerOptions['onEvent'],
) {
  for await (const event of events) {
    const { state } = event as { state?: { name: string } }
    tell?.({ runId, type: event.type, ...(state && { state: state.name }) })
  }
}

function describe(error: unknown): string {
  const { cause } = error as { cause?: Error }
  return cause ? `${cause.name}: ${cause.message}` : String(error)
}
