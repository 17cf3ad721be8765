import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { Entry } from './schema.ts'

const collection = (schemeId: string, period: string) => `ledger#${schemeId}#${period}`

export const ledgerEntries = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (schemeId: string, period: string, entryId: string) =>
      table.get(collection(schemeId, period), entryId, Entry),
    /** In the order they were entered: ids are ordered by time. */
    list: (schemeId: string, period: string) => table.list(collection(schemeId, period), Entry),
    create: (entry: Entry) => table.create(collection(entry.schemeId, entry.period), entry.entryId, entry),
    replace: (before: Entry, after: Entry) =>
      table.replace(collection(after.schemeId, after.period), after.entryId, before, after),
  }
}
