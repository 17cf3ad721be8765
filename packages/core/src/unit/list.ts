import { requirePermission, seesEveryUnit } from '../access/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import type { Unit } from './schema.ts'
import { units } from './store.ts'

/** The roster as the actor may see it. */
export async function listUnits(ctx: Context): Promise<Unit[]> {
  requirePermission(ctx, 'unit.read')
  const all = await units(ctx).list()
  if (seesEveryUnit(ctx.actor)) return all
  const own = ctx.actor.kind === 'person' ? ctx.actor.units : []
  return all.filter((unit) => own.includes(unit.unitId))
}

export async function unitById(ctx: Pick<Context, 'table' | 'tenantId'>, unitId: string): Promise<Unit> {
  return found(await units(ctx).get(unitId))
}
