import { lintScheme, Scheme, type SchemeInput } from '@plumbline/scheme'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { DomainError } from '../errors.ts'
import { changed } from '../table/tenant-table.ts'
import { writesPerTransaction } from '../table/transactions.ts'
import { units } from '../unit/store.ts'
import { findDuplicateBenchmarks } from './find-duplicate-benchmarks.ts'
import { findUnknownResults } from './find-unknown-results.ts'
import type { SchemeHead, SchemeVersion } from './schema.ts'
import { schemes } from './store.ts'

/** Puts a new version in force. Periods already open keep the version they were opened with. */
export async function publishScheme(ctx: Context, input: { document: SchemeInput }): Promise<SchemeVersion> {
  requirePermission(ctx, 'scheme.publish')
  const document = Scheme.parse(input.document)
  await refuseViolations(ctx, document)
  const before = await schemes(ctx).head(document.id)
  const version: SchemeVersion = {
    schemeId: document.id,
    schemeVersion: (before?.schemeVersion ?? 0) + 1,
    document,
    digest: digestOf(document),
    publishedAt: ctx.now,
    publishedBy: actorId(ctx.actor),
  }
  const summary = {
    schemeId: document.id,
    title: document.title,
    period: document.period,
    schemeVersion: version.schemeVersion,
  }
  const head: SchemeHead = before ? changed(before, summary) : { ...summary, version: 1 }
  const headWrite = before ? schemes(ctx).replaceHead(before, head) : schemes(ctx).createHead(head)
  await commit(ctx, [headWrite, schemes(ctx).createVersion(version)], {
    action: 'scheme.published',
    object: `${document.id}/v${version.schemeVersion}`,
    after: version,
  })
  return version
}

/** They go out in the very transaction that publishes a result, beside three other writes. */
const mostBenchmarks = writesPerTransaction - 3

const tooManyBenchmarks = {
  place: 'benchmarks',
  code: 'too_many_benchmarks',
  message: {
    zh: `对标指标最多 ${mostBenchmarks} 项，请删减`,
    en: `At most ${mostBenchmarks} benchmarks can be sent; remove some`,
  },
}

async function refuseViolations(ctx: Context, document: Scheme): Promise<void> {
  const roster = await units(ctx).list()
  const counts = document.classes.map(({ id }) => ({
    class: id,
    count: roster.filter((unit) => unit.active && unit.class === id).length,
  }))
  const violations = [
    ...lintScheme(document, counts).filter((problem) => problem.severity === 'error'),
    ...(await findDuplicateBenchmarks(ctx, document)),
    ...(await findUnknownResults(ctx, document)),
    ...(document.benchmarks.length > mostBenchmarks ? [tooManyBenchmarks] : []),
  ]
  if (violations.length > 0) {
    throw new DomainError(
      'scheme_invalid',
      violations.map(({ place, code, message }) => ({ place, code, message })),
    )
  }
}
