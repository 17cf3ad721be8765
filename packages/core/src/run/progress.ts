import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import { runSteps, type Run, type RunAddress, type RunPart, type RunStepName } from './schema.ts'
import { runs } from './store.ts'

export interface StepProgress {
  step: RunStepName
  done: number
  parts: number
  state: 'waiting' | 'running' | 'done'
  at?: string
}

export interface RunProgress {
  run: Run
  steps: StepProgress[]
}

/** How far a run has come, step by step. */
export async function getRunProgress(ctx: Context, at: RunAddress): Promise<RunProgress> {
  requirePermission(ctx, 'run.read')
  const [run, parts] = await Promise.all([runs(ctx).get(at), runs(ctx).parts(at.runId)])
  return { run: found(run), steps: progressOf(parts) }
}

/** A step is running when the one before it is done and it is not. */
export function progressOf(parts: RunPart[]): StepProgress[] {
  let reached = true
  return runSteps.map((step) => {
    const own = parts.filter((part) => part.step === step)
    const expected = own[0]?.parts ?? 1
    const complete = own.length >= expected
    const state = complete ? 'done' : reached ? 'running' : 'waiting'
    reached = complete
    const at = own
      .map((part) => part.at)
      .toSorted()
      .at(-1)
    return { step, done: own.length, parts: expected, state, ...(at === undefined ? {} : { at }) }
  })
}
