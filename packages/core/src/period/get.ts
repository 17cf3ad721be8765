import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { found } from '../table/tenant-table.ts'
import type { Period } from './schema.ts'
import { periods } from './store.ts'

export async function getPeriod(ctx: Context, input: { schemeId: string; period: string }): Promise<Period> {
  requirePermission(ctx, 'period.read')
  return found(await periods(ctx).get(input.schemeId, input.period))
}

export async function listPeriods(
  ctx: Context,
  input: { schemeId: string; limit?: number },
): Promise<Period[]> {
  requirePermission(ctx, 'period.read')
  return periods(ctx).list(input.schemeId, input.limit)
}
