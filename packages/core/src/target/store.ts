import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { UnitTargets } from './schema.ts'

const collection = (schemeId: string, year: string) => `targets#${schemeId}#${year}`

export const targets = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    list: (schemeId: string, year: string) => table.list(collection(schemeId, year), UnitTargets),
    get: (schemeId: string, year: string, unitId: string) =>
      table.get(collection(schemeId, year), unitId, UnitTargets),
    create: (value: UnitTargets) => table.create(collection(value.schemeId, value.year), value.unitId, value),
    replace: (before: UnitTargets, after: UnitTargets) =>
      table.replace(collection(after.schemeId, after.year), after.unitId, before, after),
  }
}
