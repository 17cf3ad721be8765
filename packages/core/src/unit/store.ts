import type { Write } from '../table/engine.ts'
import { forTenant } from '../table/tenant-table.ts'
import type { Context } from '../context.ts'
import { Unit } from './schema.ts'

const collection = 'units'
const sortKey = (code: string) => `U#${code}`

/** Listed by code: the roster is one query, and a code cannot be given twice. */
export const units = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    list: (): Promise<Unit[]> => table.list(collection, Unit),
    create: (unit: Unit): Write => table.create(collection, sortKey(unit.code), unit),
  }
}
