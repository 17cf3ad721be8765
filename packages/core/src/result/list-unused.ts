import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { isComputed } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { partNames, readPart } from '../run/index.ts'
import { found } from '../table/tenant-table.ts'
import { SealedGrades, type UnusedDecision } from './grading.ts'
import type { ResultAddress } from './visible.ts'

/** Confirmed decisions that changed nothing in the result, and why; none before there is a result. */
export async function listUnusedDecisions(ctx: Context, at: ResultAddress): Promise<UnusedDecision[]> {
  requirePermission(ctx, 'decision.read')
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  if (!period.runId || !isComputed(period)) return []
  const sealed = await readPart(ctx, { runId: period.runId, name: partNames.grades }, SealedGrades)
  return sealed?.unused ?? []
}
