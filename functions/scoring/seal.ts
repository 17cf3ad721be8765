import { sealRun } from '@plumbline/core'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'

export async function sealStep(event: unknown) {
  const { ctx, at, input } = await openStep(event)
  const run = await sealRun(ctx, at)
  return { ...input, digest: run.digest }
}

export const handler = makeHandler(sealStep)
