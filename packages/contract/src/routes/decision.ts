import {
  ConfirmDecision,
  Decide,
  Decision,
  DecisionId,
  UnusedDecision,
  WithdrawDecision,
} from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none, periodParams } from '../shapes.ts'

const at = '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/decisions'
const decisionParams = periodParams.extend({ decisionId: DecisionId })

/** What the address says already. */
const addressed = { schemeId: true, period: true } as const
const one = { ...addressed, decisionId: true } as const

export const decisionRoutes = {
  listDecisions: route({
    method: 'GET',
    path: at,
    summary: 'Decisions on grades of a period, and which confirmed ones changed nothing in its result',
    access: { kind: 'member', action: 'decision.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: {
      kind: 'json',
      schema: z.strictObject({
        decisions: z.array(Decision),
        unused: z.array(UnusedDecision),
        /** Confirmed or withdrawn since the run: the result does not have them yet. */
        uncounted: z.array(DecisionId),
      }),
    },
  }),
  decide: route({
    method: 'POST',
    path: at,
    summary:
      'Enter a veto, a disqualification (with a grade: the best still possible), a direct grade, an honour or the grade of a head',
    access: { kind: 'member', action: 'decision.write' },
    params: periodParams,
    query: none,
    body: Decide.omit(addressed),
    reply: { kind: 'json', schema: Decision },
  }),
  confirmDecision: route({
    method: 'POST',
    path: `${at}/{decisionId}/confirmation`,
    summary: 'Confirm a decision, or its withdrawal, that somebody else has entered',
    access: { kind: 'member', action: 'decision.confirm' },
    params: decisionParams,
    query: none,
    body: ConfirmDecision.omit(one),
    reply: { kind: 'json', schema: Decision },
  }),
  withdrawDecision: route({
    method: 'POST',
    path: `${at}/{decisionId}/withdrawal`,
    summary: 'Withdraw a decision with a reason; once confirmed it counts until this is confirmed too',
    access: { kind: 'member', action: 'decision.write' },
    params: decisionParams,
    query: none,
    body: WithdrawDecision.omit(one),
    reply: { kind: 'json', schema: Decision },
  }),
}
