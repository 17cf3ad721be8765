import { requirePermission, seesEveryUnit } from '../access/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { isComputed, isPublished } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'

export interface ResultAddress {
  schemeId: string
  period: string
}

/** A computed result is there for those who check it; for the units it does not exist until it is published. */
export async function loadVisible(ctx: Context, at: ResultAddress) {
  requirePermission(ctx, 'result.read')
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  if (!seesEveryUnit(ctx.actor) && !isPublished(period)) throw new DomainError('not_found')
  if (!period.runId || !isComputed(period)) throw new DomainError('run_not_found')
  const scheme = found(await schemes(ctx).version(at.schemeId, period.schemeVersion)).document
  return { period, scheme, run: { ...at, runId: period.runId } }
}
