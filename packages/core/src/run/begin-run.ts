import { actorId, type Context } from '../context.ts'
import { putDue } from '../period/due.ts'
import type { Period } from '../period/schema.ts'
import type { Run } from './schema.ts'
import { runs } from './store.ts'
import { watchdogOf } from './watchdog.ts'

/** A run of a period as it begins; over the figures another one sealed where it is told. */
export const newRun = (
  ctx: Context,
  { schemeId, period, schemeVersion }: Period,
  basedOn?: Run['runId'],
): Run => ({
  runId: ctx.newId('run'),
  schemeId,
  period,
  schemeVersion,
  ...(basedOn !== undefined && { basedOn }),
  status: 'running',
  startedBy: actorId(ctx.actor),
  startedAt: ctx.now,
  version: 1,
})

/** What a run is written with: itself, and who looks after it when its machine dies. */
export const runWrites = (ctx: Context, run: Run) => [
  runs(ctx).create(run),
  putDue(watchdogOf(ctx.tenantId, run)),
]

/** Only once it is written: neither the run nor its period exists without the other. */
export const startRun = (ctx: Context, { schemeId, period, runId, version }: Run) =>
  ctx.runs.start({ tenantId: ctx.tenantId, schemeId, period, runId, attempt: version })
