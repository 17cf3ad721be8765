import { compareJurisdictions, getScheme, getTenant, listAudit, listPeriods, listSchemes, listUnits, mayDo, publishScheme } from '@plumbline/core'
import type { Answers } from '../call.ts'

const latest = 3

export const tenantAnswers: Answers<'getTenant' | 'listUnits' | 'getScheme' | 'publishScheme' | 'compareJurisdictions' | 'listAudit'> = {
  getTenant: async ({ ctx, membership }) => {
    const tenant = await getTenant(ctx)
    const heads = mayDo(membership.roles, 'scheme.read') ? await listSchemes(ctx) : []
    const schemes = await Promise.all(
      heads.map(async (head) => ({ ...head, periods: await listPeriods(ctx, { schemeId: head.schemeId, limit: latest }) })),
    )
    return { tenant, me: membership, schemes }
  },
  listUnits: async ({ ctx }) => ({ units: await listUnits(ctx) }),
  getScheme: ({ ctx, params, query }) =>
    getScheme(ctx, { schemeId: params.schemeId, ...(query.version === undefined ? {} : { schemeVersion: query.version }) }),
  publishScheme: ({ ctx, body }) => publishScheme(ctx, body),
  compareJurisdictions: ({ ctx, query }) => compareJurisdictions(ctx, query.period === undefined ? {} : { period: query.period }),
  listAudit: async ({ ctx, query }) => ({
    entries: await listAudit(ctx, { month: query.month, ...(query.before === undefined ? {} : { before: query.before }) }),
  }),
}
