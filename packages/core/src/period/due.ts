import { z } from 'zod'
import { Instant, PeriodId, RunId, SchemeId, TenantId } from '../ids.ts'
import { ConditionFailed, type TableEngine, type Write } from '../table/engine.ts'
import { parseItem } from '../table/tenant-table.ts'

/** Something the calendar has to do at a time: kept in the directory, where one query finds all that is due. */
export const Due = z.strictObject({
  at: Instant,
  kind: z.enum(['open', 'close', 'run']),
  tenantId: TenantId,
  schemeId: SchemeId,
  period: PeriodId,
  runId: RunId.optional(),
  /** Put off until then, after so many failures; `at` stays when it was due. */
  notBefore: Instant.optional(),
  failures: z.int().optional(),
})
export type Due = z.infer<typeof Due>

const partition = 'DUE'
const key = (due: Due) => ({
  pk: partition,
  sk: `${due.notBefore ?? due.at}#${due.tenantId}#${due.kind}#${due.schemeId}#${due.period}`,
})

export const putDue = (due: Due): Write => ({
  kind: 'put',
  table: 'directory',
  item: { ...due, ...key(due) },
  condition: { kind: 'repeatable' },
})
export const removeDue = (due: Due): Write => ({ kind: 'delete', table: 'directory', key: key(due) })

/** Takes an entry out whose deed is done already, by hand or under an earlier calendar. Nothing of the business changes. */
export const dropDue = (table: TableEngine, due: Due): Promise<void> => table.transact([removeDue(due)])

/** Puts an entry that cannot be settled now behind all others that are due, so that they get their turn. */
export async function putOff(table: TableEngine, due: Due, later: PutOff): Promise<void> {
  const old: Write = { kind: 'delete', table: 'directory', key: key(due), condition: { kind: 'present' } }
  try {
    await table.transact([old, putDue({ ...due, ...later })])
  } catch (error) {
    // Somebody has settled it meanwhile: there is nothing to put off.
    if (!(error instanceof ConditionFailed)) throw error
  }
}
type PutOff = { notBefore: string; failures?: number }

const minute = 60_000
const [firstPause, longestPause] = [5 * minute, 60 * minute]

/** A failure is tried again after five minutes, then ten, twenty, in the end every hour. */
export function pauseAfterFailure(due: Due, now: string): Required<PutOff> {
  const failures = (due.failures ?? 0) + 1
  const pause = Math.min(firstPause * 2 ** (failures - 1), longestPause)
  return { failures, notBefore: new Date(Date.parse(now) + pause).toISOString() }
}

/** As many as one call of the calendar can settle in its time. */
export const duePerTick = 500

/** What is due by now, oldest first. Each entry read is settled or put off: the next call reads the ones behind it. */
export async function readDue(table: TableEngine, now: string): Promise<Due[]> {
  // '$' sorts just after '#', so an entry of this very instant is included.
  const items = await table.query('directory', { pk: partition, before: `${now}$`, limit: duePerTick })
  return items.map((item) => parseItem(Due, item))
}
