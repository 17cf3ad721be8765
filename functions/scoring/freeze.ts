import { freezeRun } from '@plumbline/core'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'

export async function freezeStep(event: unknown) {
  const { ctx, at, input } = await openStep(event)
  const frozen = await freezeRun(ctx, at)
  return { ...input, classes: frozen.classes.map((one) => one.class) }
}

export const handler = makeHandler(freezeStep)
