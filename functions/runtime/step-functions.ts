import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { RunStarter } from '@plumbline/core'

const quarterHour = 15 * 60_000

/** Starts the state machine. The name holds the attempt and the quarter hour: a repeated start is one execution, a restart another. */
export function connectStepFunctions(stateMachineArn: string): RunStarter {
  const client = new SFNClient()
  return {
    async start(input) {
      const name = `${input.runId}-${input.attempt ?? 0}-${Math.floor(Date.now() / quarterHour)}`
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error
      }
    },
  }
}
