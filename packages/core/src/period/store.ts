import type { Context } from '../context.ts'
import type { ErrorCode } from '../errors.ts'
import { forTenant } from '../table/tenant-table.ts'
import { Period } from './schema.ts'

const collection = (schemeId: string) => `periods#${schemeId}`

export const periods = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (schemeId: string, period: string) => table.get(collection(schemeId), period, Period),
    /** Newest first. */
    list: (schemeId: string, limit = 60) =>
      table.list(collection(schemeId), Period, { newestFirst: true, limit }),
    /** Still in the state that was read: a period moves to another only by a new version. */
    unchanged: (period: Period, refusal: ErrorCode) =>
      table.unchanged(collection(period.schemeId), period.period, period, refusal),
    create: (period: Period) => table.create(collection(period.schemeId), period.period, period),
    replace: (before: Period, after: Period) =>
      table.replace(collection(after.schemeId), after.period, before, after),
  }
}
