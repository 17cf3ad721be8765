import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { refuse } from '../errors.ts'
import { refusalToPublish } from '../period/rules.ts'
import type { Period } from '../period/schema.ts'
import { periods } from '../period/store.ts'
import type { ResultAddress } from '../result/visible.ts'
import { runs } from '../run/store.ts'
import { schemes } from '../scheme/store.ts'
import { changed, found } from '../table/tenant-table.ts'
import type { Write } from '../table/engine.ts'
import { readTenant } from '../tenant/store.ts'
import { figuresOfRun } from './figures.ts'
import { putBenchmark, putPublishedPeriod } from './store.ts'

/** The second person's confirmation: units see their results and the province its figures, in one write. */
export async function publishResult(ctx: Context, at: ResultAddress): Promise<Period> {
  requirePermission(ctx, 'result.publish')
  const before = found(await periods(ctx).get(at.schemeId, at.period))
  refuse(refusalToPublish(before, actorId(ctx.actor)))
  const published = changed(before, {
    status: 'published',
    publishedBy: actorId(ctx.actor),
    publishedAt: ctx.now,
  })
  const writes = [periods(ctx).replace(before, published), ...(await benchmarkWrites(ctx, before))]
  await commit(ctx, writes, {
    action: 'result.published',
    object: `${at.schemeId}/${at.period}`,
    before,
    after: published,
  })
  return published
}

async function benchmarkWrites(ctx: Context, period: Period): Promise<Write[]> {
  const tenant = found(await readTenant(ctx.table, ctx.tenantId))
  const { parent, name: tenantName } = tenant
  if (!parent || !period.runId) return []
  const at = { schemeId: period.schemeId, period: period.period, runId: period.runId }
  const [scheme, run] = await Promise.all([
    schemes(ctx).version(at.schemeId, period.schemeVersion),
    runs(ctx).get(at),
  ])
  const figures = await figuresOfRun(ctx, found(scheme).document, at)
  if (figures.length === 0) return []
  const common = {
    period: period.period,
    tenantId: ctx.tenantId,
    tenantName,
    schemeId: period.schemeId,
    synthetic: tenant.synthetic,
    publishedAt: ctx.now,
  }
  const puts = figures.map((figure) =>
    putBenchmark(parent, { ...figure, ...common, digest: found(run).digest ?? '' }),
  )
  return [...puts, putPublishedPeriod(parent, period.period)]
}
