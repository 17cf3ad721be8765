import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { refusalToEnter } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { found } from '../table/tenant-table.ts'

/** The period of a decision, which must still be open: a run counts what stands when it closes, and nothing is decided once it has. */
export async function loadOpenPeriod(ctx: Context, at: { schemeId: string; period: string }) {
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  refuse(refusalToEnter(period))
  return { period, stillOpen: periods(ctx).unchanged(period, 'period_not_open') }
}
