import { requireUnit } from '../access/index.ts'
import type { Context } from '../context.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { unitById } from '../unit/list.ts'
import { submissions } from './store.ts'

export interface SubmissionAddress {
  schemeId: string
  period: string
  unitId: string
}

/** Everything a verb needs to judge one unit's month: the period, its scheme version, the unit, what is saved. */
export async function loadSubmission(ctx: Context, at: SubmissionAddress) {
  requireUnit(ctx, at.unitId)
  const [period, unit, submission] = await Promise.all([
    periods(ctx).get(at.schemeId, at.period).then(found),
    unitById(ctx, at.unitId),
    submissions(ctx).get(at),
  ])
  const scheme = found(await schemes(ctx).version(at.schemeId, period.schemeVersion)).document
  return { period, scheme, unit, submission }
}
