import { rankRun, reportKinds } from '@plumbline/core'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'

export async function rankStep(event: unknown) {
  const { ctx, at, input } = await openStep(event)
  await rankRun(ctx, at)
  // One chunk: what all three are written from is gathered once.
  return { ...input, reportChunks: [[...reportKinds]] }
}

export const handler = makeHandler(rankStep)
