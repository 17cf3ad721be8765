import { scoreClass } from '@plumbline/core'
import { z } from 'zod'
import { openStep } from '../runtime/run-step.ts'
import { makeHandler } from '../runtime/standard.ts'

const ScoreEvent = z.object({ classId: z.string() })

export async function scoreStep(event: unknown) {
  const { classId } = ScoreEvent.parse(event)
  const { ctx, at } = await openStep(event)
  await scoreClass(ctx, { ...at, class: classId })
  return { classId }
}

export const handler = makeHandler(scoreStep)
