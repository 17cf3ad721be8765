import { closePeriod, DomainError, dropDue, pauseAfterFailure, putOff, type Due } from '@plumbline/core'
import type { Cloud } from '../runtime/cloud.ts'
import { logger } from '../runtime/standard.ts'
import { systemContext } from '../runtime/system-context.ts'
import { openOnTime } from './open-on-time.ts'
import { resumeRun } from './resume-run.ts'

/** Does what an entry asks for, or puts it off. */
export async function settle(cloud: Cloud, due: Due): Promise<'done' | 'failed'> {
  try {
    await act(cloud, due)
    return 'done'
  } catch (error) {
    // One jurisdiction's trouble must not hold up the others; the entry is tried again later.
    logger.error('calendar entry failed', { due, error: error as Error })
    await putOff(cloud.table, due, pauseAfterFailure(due, cloud.clock().toISOString()))
    return 'failed'
  }
}

async function act(cloud: Cloud, due: Due): Promise<void> {
  const ctx = systemContext(cloud, due.tenantId, 'calendar')
  const { schemeId, period } = due
  try {
    if (due.kind === 'open') await openOnTime(ctx, due)
    else if (due.kind === 'close') await closePeriod(ctx, { schemeId, period })
    else return await resumeRun(ctx, due)
  } catch (error) {
    if (!isDone(error)) throw error
  }
  // The deed takes out its entry where it first stood; one put off, or left by an earlier calendar, stands elsewhere.
  await dropDue(cloud.table, due)
}

/** Somebody was quicker, or the entry stands where an earlier calendar had put it: nothing is left to do. */
const isDone = (error: unknown): boolean =>
  error instanceof DomainError && (error.code === 'duplicate' || error.code === 'period_not_open')
