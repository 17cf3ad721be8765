import type { Write } from '../table/engine.ts'
import { forTenant } from '../table/tenant-table.ts'
import type { Context } from '../context.ts'
import { Unit } from './schema.ts'

const collection = 'units'
/** Holds each code once: two units cannot have the same. */
const codes = 'unit_codes'

export const units = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (unitId: string): Promise<Unit | undefined> => table.get(collection, unitId, Unit),
    /** The roster is one query, in the order of codes. */
    list: async (): Promise<Unit[]> =>
      (await table.list(collection, Unit)).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    create: (unit: Unit): Write[] => [
      table.create(collection, unit.unitId, unit),
      table.create(codes, unit.code, { unitId: unit.unitId }),
    ],
  }
}
