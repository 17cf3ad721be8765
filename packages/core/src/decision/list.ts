import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { periods } from '../period/store.ts'
import { found } from '../table/tenant-table.ts'
import type { Decision } from './schema.ts'
import { decisions } from './store.ts'

/** Every decision of a period, withdrawn ones among them. */
export async function listDecisions(
  ctx: Context,
  at: { schemeId: string; period: string },
): Promise<Decision[]> {
  requirePermission(ctx, 'decision.read')
  found(await periods(ctx).get(at.schemeId, at.period))
  return decisions(ctx).list(at.schemeId, at.period)
}
