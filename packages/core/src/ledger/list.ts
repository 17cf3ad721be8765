import { requirePermission, seesEveryUnit } from '../access/index.ts'
import type { Context } from '../context.ts'
import { periods } from '../period/store.ts'
import { found } from '../table/tenant-table.ts'
import type { Entry } from './schema.ts'
import { ledgerEntries } from './store.ts'

/** The ledger of a period as the actor may see it, struck-out entries among them: a head sees those of the own units. */
export async function listEntries(ctx: Context, at: { schemeId: string; period: string }): Promise<Entry[]> {
  requirePermission(ctx, 'ledger.read')
  found(await periods(ctx).get(at.schemeId, at.period))
  const all = await ledgerEntries(ctx).list(at.schemeId, at.period)
  if (seesEveryUnit(ctx.actor)) return all
  const own = ctx.actor.kind === 'person' ? ctx.actor.units : []
  return all.filter(({ unitId }) => own.includes(unitId))
}
