import {
  freezeRun,
  rankRun,
  scoreClass,
  sealRun,
  type Context,
  type RunInput,
  type RunStarter,
} from '@plumbline/core'
import type { Business } from './business.ts'

/** The steps of an evaluation run in the state machine's order; whoever takes them may stop after any. */
async function* stepsOf(ctx: Context, { schemeId, period, runId }: RunInput): AsyncGenerator<string> {
  const at = { schemeId, period, runId }
  const { classes } = await freezeRun(ctx, at)
  yield 'freeze'
  for (const { class: classId } of classes) {
    await scoreClass(ctx, { ...at, class: classId })
    yield `score ${classId}`
  }
  await rankRun(ctx, at)
  yield 'rank'
  await sealRun(ctx, at)
  yield 'seal'
}

export const runContext = (business: Business, tenantId: string): Context =>
  business.context(tenantId, { kind: 'system', name: 'run' })

/** Takes every step there is, or as many as told; says which it took. */
export async function takeSteps(business: Business, input: RunInput, count = Infinity): Promise<string[]> {
  const taken: string[] = []
  if (count === 0) return taken
  for await (const step of stepsOf(runContext(business, input.tenantId), input)) {
    taken.push(step)
    if (taken.length >= count) break
  }
  return taken
}

/** Starting a run runs it to its end. */
export const startInProcess = (business: Business): RunStarter => ({
  start: async (input) => void (await takeSteps(business, input)),
})

/** Starting a run only notes it, as when the machine fails at that moment. */
export function startNothing(): RunStarter & { started: RunInput[] } {
  const started: RunInput[] = []
  return { started, start: async (input) => void started.push(input) }
}
