import type { Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { refusalToGrade } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { changed, found } from '../table/tenant-table.ts'

/**
 * The period of a decision, and what keeps it as it is while the decision is written. A run counts what stands when it begins; once there
 * is a result, each decision moves the period on, so that nobody proposes the result without having seen it.
 */
export async function loadDecidable(ctx: Context, at: { schemeId: string; period: string }) {
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  refuse(refusalToGrade(period))
  const still =
    period.status === 'computed'
      ? periods(ctx).replace(period, changed(period, {}))
      : periods(ctx).unchanged(period, 'period_not_open')
  return { period, still }
}
