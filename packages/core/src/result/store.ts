import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import type { Item } from '../table/engine.ts'
import type { RunAddress } from '../run/schema.ts'
import { Grading } from './grading.ts'
import { ProposalPage, RankingPage, RankingRow } from './schema.ts'

export const rowsPerPage = 100

const rankings = (schemeId: string, period: string) => `ranking#${schemeId}#${period}`
const rankingKey = (page: Pick<RankingPage, 'runId' | 'class' | 'page'>) =>
  `${page.runId}#${page.class}#${String(page.page).padStart(4, '0')}`
const unitResults = (schemeId: string, unitId: string) => `result#${schemeId}#${unitId}`
const unitResultKey = (at: { period: string; runId: string }) => `${at.period}#${at.runId}`

const proposals = (schemeId: string, period: string) => `proposal#${schemeId}#${period}`

type Reader = Pick<Context, 'table' | 'tenantId'>

/** A unit's own line; its boards are in what explains it. */
export const UnitResult = RankingRow.omit({ boards: true }).extend({
  class: RankingPage.shape.class,
  period: RankingPage.shape.period,
  runId: RankingPage.shape.runId,
  /** How its grade came about; absent where the scheme has none, and in what was kept before. */
  grading: Grading.optional(),
})

export const rankingItem = (ctx: Reader, page: RankingPage): Item =>
  forTenant(ctx.table, ctx.tenantId).item(rankings(page.schemeId, page.period), rankingKey(page), page)

type Graded = RankingRow & { grading?: Grading | undefined }

export function unitResultItem(ctx: Reader, page: RankingPage, { boards: _, grading, ...row }: Graded): Item {
  const { class: classId, period, runId } = page
  const value = { ...row, class: classId, period, runId, ...(grading && { grading }) }
  return forTenant(ctx.table, ctx.tenantId).item(
    unitResults(page.schemeId, row.unitId),
    unitResultKey(page),
    value,
  )
}

/** All pages of one run, class by class. */
export const readRanking = (ctx: Reader, at: RunAddress): Promise<RankingPage[]> =>
  forTenant(ctx.table, ctx.tenantId).list(rankings(at.schemeId, at.period), RankingPage, {
    prefix: `${at.runId}#`,
  })

export const readRankingPage = (
  ctx: Reader,
  at: RunAddress & { class: string; page: number },
): Promise<RankingPage | undefined> =>
  forTenant(ctx.table, ctx.tenantId).get(rankings(at.schemeId, at.period), rankingKey(at), RankingPage)

export const readUnitResult = (ctx: Reader, at: RunAddress & { unitId: string }) =>
  forTenant(ctx.table, ctx.tenantId).get(unitResults(at.schemeId, at.unitId), unitResultKey(at), UnitResult)

/** All that a scheme has computed for a unit in the periods of a year, seen or not. */
export const readUnitResults = (
  ctx: Reader,
  { schemeId, unitId, year }: { schemeId: string; unitId: string; year: string },
) => forTenant(ctx.table, ctx.tenantId).list(unitResults(schemeId, unitId), UnitResult, { prefix: year })

export const proposalItem = (ctx: Reader, page: ProposalPage): Item =>
  forTenant(ctx.table, ctx.tenantId).item(
    proposals(page.schemeId, page.period),
    `${page.runId}#${String(page.page).padStart(4, '0')}`,
    page,
  )

/** All proposals of one run, page by page. */
export const readProposals = (ctx: Reader, at: RunAddress): Promise<ProposalPage[]> =>
  forTenant(ctx.table, ctx.tenantId).list(proposals(at.schemeId, at.period), ProposalPage, {
    prefix: `${at.runId}#`,
  })
