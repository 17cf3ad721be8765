import { failRun } from '@plumbline/core'
import { z } from 'zod'
import { openStep } from '../runtime/run-step.ts'
import { logger, makeHandler } from '../runtime/standard.ts'

const FailEvent = z.object({
  error: z.object({ Error: z.string().optional(), Cause: z.string().optional() }).optional(),
})

/** The cause goes to the log in full; the run keeps the error's name only, since people read it. */
export async function failStep(event: unknown) {
  const { ctx, at, input } = await openStep(event)
  const { error: failure } = FailEvent.parse(event)
  logger.error('evaluation run failed', { runId: at.runId, failure })
  await failRun(ctx, { ...at, failure: failure?.Error ?? 'unknown' })
  return input
}

export const handler = makeHandler(failStep)
