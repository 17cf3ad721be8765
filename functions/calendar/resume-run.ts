import { dropDue, putOff, runs, watchAgainAt, watchdogOf, type Context, type Due } from '@plumbline/core'

/** A run that should have ended by now is started again and looked at after another while; one that did end needs no watching. */
export async function resumeRun(ctx: Context, due: Due): Promise<void> {
  const { tenantId, schemeId, period, runId = '' } = due
  const run = await runs(ctx).get({ schemeId, period, runId })
  // An entry of an earlier attempt has nothing to watch either: the restart has entered its own.
  if (run?.status !== 'running' || due.at !== watchdogOf(tenantId, run).at) return dropDue(ctx.table, due)
  await ctx.runs.start({ tenantId, schemeId, period, runId, attempt: run.version })
  await putOff(ctx.table, due, { notBefore: watchAgainAt(ctx.now) })
}
