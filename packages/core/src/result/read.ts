import { mayDo, requirePermission, requireUnit, seesEveryUnit } from '../access/index.ts'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import {
  ClassScores,
  DetailChunk,
  expandDetail,
  FrozenRun,
  GivenLights,
  needPart,
  partNames,
  type SubjectDetail,
} from '../run/index.ts'
import { found } from '../table/tenant-table.ts'
import type { Grading } from './grading.ts'
import type { GivenLight, RankingPage, RankingRow } from './schema.ts'
import { readRanking, readRankingPage, readUnitResult } from './store.ts'
import { loadVisible, type ResultAddress } from './visible.ts'

/** One page of one class, as the evaluation office reads it. */
export async function getRankingPage(
  ctx: Context,
  at: ResultAddress & { class?: string; page?: number },
): Promise<RankingPage> {
  if (!seesEveryUnit(ctx.actor)) throw new DomainError('not_found')
  const { run, scheme } = await loadVisible(ctx, at)
  const classId = at.class ?? scheme.classes[0]?.id ?? ''
  return found(await readRankingPage(ctx, { ...run, class: classId, page: at.page ?? 1 }))
}

/** Every class of a result: for documents and comparisons, not for pages. */
export async function getWholeRanking(ctx: Context, at: ResultAddress): Promise<RankingPage[]> {
  requirePermission(ctx, 'report.read')
  const { run } = await loadVisible(ctx, at)
  return readRanking(ctx, run)
}

/** A unit's own result with everything that explains it. */
export async function getCard(ctx: Context, at: ResultAddress & { unitId: string }) {
  requireUnit(ctx, at.unitId)
  const { run, scheme, period } = await loadVisible(ctx, at)
  const result = found(await readUnitResult(ctx, { ...run, unitId: at.unitId }))
  const details = await needPart(
    ctx,
    { runId: run.runId, name: partNames.details(result.class, result.chunk) },
    DetailChunk,
  )
  const detail = expandDetail(found(details.subjects.find((one) => one.detail.subject === at.unitId)))
  return { period, scheme, result: withoutHeads(ctx, result), detail: linkedDetail(detail, result) }
}

/** The grade of a head is a person's: not everybody of the unit reads it. */
export function withoutHeads<R extends { grading?: Grading | undefined }>({ actor }: Context, result: R): R {
  if (actor.kind === 'system' || mayDo(actor.roles, 'head_grade.read') || !result.grading) return result
  const { heads: _, ...grading } = result.grading
  return { ...result, grading }
}

/** A total is linked when all classes are scored; then the link is one more stage of what explains it. */
export function linkedDetail(
  detail: SubjectDetail,
  { total, link }: Pick<RankingRow, 'total' | 'link'>,
): SubjectDetail {
  if (!link) return detail
  const stages = link.stage ? [...detail.stages, link.stage] : detail.stages
  return { ...detail, total, stages, ...(link.reason && { reason: link.reason }) }
}

/** Every class's scores of a run, without their reasons. */
export async function readScores(ctx: Context, runId: string): Promise<ClassScores[]> {
  const manifest = await needPart(ctx, { runId, name: partNames.manifest }, FrozenRun)
  return Promise.all(
    manifest.classes.map(({ class: classId }) =>
      needPart(ctx, { runId, name: partNames.scores(classId) }, ClassScores),
    ),
  )
}

/** Every explanation of a run, unlinked, a chunk after the other: for a workbook of a whole result, not for pages. */
export async function readDetails(ctx: Context, runId: string): Promise<SubjectDetail[]> {
  const details: SubjectDetail[] = []
  for (const { class: classId, chunkSize, subjects } of await readScores(ctx, runId))
    for (let chunk = 0; chunk * chunkSize < subjects.length; chunk++) {
      const part = await needPart(ctx, { runId, name: partNames.details(classId, chunk) }, DetailChunk)
      details.push(...part.subjects.map(expandDetail))
    }
  return details
}

/** Places given from outside in a run, of every class. */
export async function readGivenLights(ctx: Context, runId: string): Promise<GivenLight[]> {
  const manifest = await needPart(ctx, { runId, name: partNames.manifest }, FrozenRun)
  const parts = await Promise.all(
    manifest.classes.map(({ class: id }) => needPart(ctx, { runId, name: partNames.given(id) }, GivenLights)),
  )
  return parts.flatMap((part) => part.lights)
}

/** Places that came from outside, each with its light and the department that answers for it. */
export async function getGivenLights(ctx: Context, at: ResultAddress): Promise<GivenLight[]> {
  const { run } = await loadVisible(ctx, at)
  const lights = await readGivenLights(ctx, run.runId)
  const own = ctx.actor.kind === 'person' ? ctx.actor.units : []
  return seesEveryUnit(ctx.actor) ? lights : lights.filter((light) => own.includes(light.unitId))
}
