import {
  compareJurisdictions,
  DomainError,
  getScheme,
  getTenant,
  listAudit,
  listPeriods,
  listSchemes,
  listUnits,
  mayDo,
  publishScheme,
  readMemberNames,
} from '@plumbline/core'
import type { Answers } from '../call.ts'

/** Two years of months: older ones have their addresses still. */
const latest = 24

const otherScheme = {
  place: 'document.id',
  code: 'other_scheme',
  message: { zh: '考核办法的编号与地址不符', en: 'The document is another scheme than the address names' },
}

export const tenantAnswers: Answers<
  'getTenant' | 'listUnits' | 'getScheme' | 'publishScheme' | 'compareJurisdictions' | 'listAudit'
> = {
  getTenant: async ({ ctx, membership }) => {
    const tenant = await getTenant(ctx)
    const heads = mayDo(membership.roles, 'scheme.read') ? await listSchemes(ctx) : []
    const schemes = await Promise.all(
      heads.map(async (head) => ({
        ...head,
        periods: await listPeriods(ctx, { schemeId: head.schemeId, limit: latest }),
      })),
    )
    return { tenant, me: membership, schemes }
  },
  listUnits: async ({ ctx }) => ({ units: await listUnits(ctx) }),
  getScheme: ({ ctx, params, query }) =>
    getScheme(ctx, {
      schemeId: params.schemeId,
      ...(query.version === undefined ? {} : { schemeVersion: query.version }),
    }),
  publishScheme: ({ ctx, params, body }) => {
    if (body.document.id !== params.schemeId) throw new DomainError('bad_input', [otherScheme])
    return publishScheme(ctx, body)
  },
  compareJurisdictions: ({ ctx, query }) =>
    compareJurisdictions(ctx, query.period === undefined ? {} : { period: query.period }),
  listAudit: async ({ ctx, query }) => ({
    entries: await listAudit(ctx, {
      month: query.month,
      ...(query.before === undefined ? {} : { before: query.before }),
    }),
    names: Object.fromEntries((await readMemberNames(ctx)).map(({ memberId, name }) => [memberId, name])),
  }),
}
