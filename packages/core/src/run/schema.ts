import { z } from 'zod'
import { Instant, PeriodId, RunId, SchemeId } from '../ids.ts'

export const runSteps = ['freeze', 'score', 'rank', 'report', 'seal'] as const
export const RunStepName = z.enum(runSteps)
export type RunStepName = z.infer<typeof RunStepName>

/** One evaluation of one period. */
export const Run = z.strictObject({
  runId: RunId,
  schemeId: SchemeId,
  period: PeriodId,
  schemeVersion: z.int(),
  /** The run whose sealed figures this one takes, where it was computed again for what was decided since. */
  basedOn: RunId.optional(),
  status: z.enum(['running', 'computed', 'failed']),
  startedBy: z.string(),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  /** Digest over frozen inputs, scheme, engine and results: the same however often the run was cut off. */
  digest: z.string().optional(),
  failure: z.string().max(2000).optional(),
  version: z.int(),
})
export type Run = z.infer<typeof Run>

/** A finished part of a step; repeated when a step runs twice. */
export const RunPart = z.strictObject({
  step: RunStepName,
  part: z.string(),
  /** How many parts this step has in this run. */
  parts: z.int(),
  /** When it was finished. */
  at: Instant,
  digest: z.string(),
})
export type RunPart = z.infer<typeof RunPart>

export const RunAddress = z.strictObject({ schemeId: SchemeId, period: PeriodId, runId: RunId })
export type RunAddress = z.infer<typeof RunAddress>
