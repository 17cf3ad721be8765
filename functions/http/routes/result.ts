import { getCard, getDossier, getRankingPage, getReport, listReports, loadVisible } from '@plumbline/core'
import type { Answers } from '../call.ts'
import { lightsOf } from './lights.ts'
import { proposalsOf } from './proposals.ts'

export const resultAnswers: Answers<
  'getRanking' | 'getCard' | 'getDossier' | 'getLights' | 'listProposals' | 'listReports' | 'getReport'
> = {
  getRanking: async ({ ctx, params, query }) => {
    const [page, { period }] = await Promise.all([
      getRankingPage(ctx, {
        ...params,
        ...(query.class === undefined ? {} : { class: query.class }),
        ...(query.page === undefined ? {} : { page: query.page }),
      }),
      loadVisible(ctx, params),
    ])
    const { schemeId: _scheme, runId: _run, period: _period, ...rest } = page
    return { period, ...rest }
  },
  getCard: async ({ ctx, params }) => {
    const { period, result, detail } = await getCard(ctx, params)
    return { period, result, detail }
  },
  getDossier: ({ ctx, params: { tenantId: _tenant, ...at } }) => getDossier(ctx, at),
  getLights: ({ ctx, params }) => lightsOf(ctx, params),
  listProposals: ({ ctx, params }) => proposalsOf(ctx, params),
  listReports: async ({ ctx, params }) => ({ reports: await listReports(ctx, params) }),
  getReport: async ({ ctx, params }) => {
    const { report, bytes } = await getReport(ctx, params)
    return { fileName: report.fileName, contentType: report.contentType, bytes }
  },
}
