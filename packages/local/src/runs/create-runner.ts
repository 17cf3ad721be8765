import type { RunInput, RunStarter } from '@plumbline/core/ports'
import type { StateMachineDefinition } from 'aws-local-stepfunctions'
import type { Handler } from '../invoke.ts'
import { createExecutor } from './create-executor.ts'
import { nameExecution, openJournal } from './execution-journal.ts'
import { createTurnstile } from './turnstile.ts'

export interface RunnerOptions {
  asl: StateMachineDefinition
  /** The function behind each task, by its short name: freeze, score, rank… */
  tasks: Record<string, Handler>
  /** Where unfinished executions are remembered. */
  folder: string
  log: (text: string) => void
  onEvent?: (event: RunEvent) => void
  /** Executions at once. */
  atOnce?: number
}
export interface RunEvent {
  runId: string
  type: string
  state?: string
}
export interface Runner extends RunStarter {
  /** Starts again what an earlier process left unfinished, from its first step: every step may run twice. */
  resume(): Promise<RunInput[]>
  /** Settles when no execution is running or waiting. */
  idle(): Promise<void>
  /** Stops where it is, waits for the steps under way, and keeps what is unfinished for the next process. */
  stop(): Promise<void>
}

/** Step Functions on one machine: interprets the synthesized state machine, with our functions as its tasks. */
export function createRunner(options: RunnerOptions): Runner {
  const executor = createExecutor(options)
  const journal = openJournal(options.folder)
  const turnstile = createTurnstile(options.atOnce ?? 2)
  const running = new Map<string, Promise<void>>()
  const begin = (input: RunInput) => {
    const name = nameExecution(input)
    const work = turnstile(() => executor.execute(input)).then(async (outcome) => {
      if (outcome === 'failed' || outcome === 'succeeded') await journal.remove(input)
      running.delete(name)
    })
    running.set(name, work)
  }
  const idle = async () => {
    while (running.size > 0) await Promise.all(running.values())
  }
  return {
    async start(input) {
      await journal.add(input)
      if (!running.has(nameExecution(input))) begin(input)
    },
    async resume() {
      const left = (await journal.list()).filter((input) => !running.has(nameExecution(input)))
      left.forEach(begin)
      return left
    },
    idle,
    async stop() {
      await executor.stop()
      await idle()
    },
  }
}
