import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { Decision } from './schema.ts'

const collection = (schemeId: string, period: string) => `decisions#${schemeId}#${period}`

export const decisions = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (schemeId: string, period: string, decisionId: string) =>
      table.get(collection(schemeId, period), decisionId, Decision),
    /** In the order they were entered: ids are ordered by time. */
    list: (schemeId: string, period: string) => table.list(collection(schemeId, period), Decision),
    create: (decision: Decision) =>
      table.create(collection(decision.schemeId, decision.period), decision.decisionId, decision),
    replace: (before: Decision, after: Decision) =>
      table.replace(collection(after.schemeId, after.period), after.decisionId, before, after),
  }
}
