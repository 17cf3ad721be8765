import type { Due } from '../period/due.ts'
import type { Run } from './schema.ts'

/** A run that has not finished by then is started again by the calendar. */
const watchdogMinutes = 15

export const watchAgainAt = (now: string): string =>
  new Date(Date.parse(now) + watchdogMinutes * 60_000).toISOString()

export const watchdogOf = (tenantId: string, run: Run): Due => ({
  kind: 'run',
  at: watchAgainAt(run.startedAt),
  tenantId,
  schemeId: run.schemeId,
  period: run.period,
  runId: run.runId,
})
