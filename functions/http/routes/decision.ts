import {
  confirmDecision,
  decide,
  listDecisions,
  listUncountedDecisions,
  listUnusedDecisions,
  withdrawDecision,
} from '@plumbline/core'
import type { Answers } from '../call.ts'

export const decisionAnswers: Answers<'listDecisions' | 'decide' | 'confirmDecision' | 'withdrawDecision'> = {
  listDecisions: async ({ ctx, params }) => ({
    decisions: await listDecisions(ctx, params),
    unused: await listUnusedDecisions(ctx, params),
    uncounted: await listUncountedDecisions(ctx, params),
  }),
  decide: ({ ctx, params: { tenantId: _tenant, ...at }, body }) => decide(ctx, { ...body, ...at }),
  confirmDecision: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    confirmDecision(ctx, { ...body, ...at }),
  withdrawDecision: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    withdrawDecision(ctx, { ...body, ...at }),
}
