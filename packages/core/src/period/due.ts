import { z } from 'zod'
import { Instant, PeriodId, RunId, SchemeId, TenantId } from '../ids.ts'
import type { TableEngine, Write } from '../table/engine.ts'
import { parseItem } from '../table/tenant-table.ts'

/** Something the calendar has to do at a time: kept in the directory, where one query finds all that is due. */
export const Due = z.strictObject({
  at: Instant,
  kind: z.enum(['open', 'close', 'run']),
  tenantId: TenantId,
  schemeId: SchemeId,
  period: PeriodId,
  runId: RunId.optional(),
})
export type Due = z.infer<typeof Due>

const partition = 'DUE'
const key = (due: Due) => ({
  pk: partition,
  sk: `${due.at}#${due.tenantId}#${due.kind}#${due.schemeId}#${due.period}`,
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

/** All that is due by now, oldest first. */
export async function readDue(table: TableEngine, now: string): Promise<Due[]> {
  // '$' sorts just after '#', so an entry of this very instant is included.
  const items = await table.query('directory', { pk: partition, before: `${now}$`, limit: 500 })
  return items.map((item) => parseItem(Due, item))
}
