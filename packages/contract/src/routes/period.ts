import { OpenPeriod, Period, Run, RunId, RunStepName } from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none, PeriodBoard, periodParams, schemeParams } from '../shapes.ts'

export const RunProgress = z.strictObject({
  run: Run,
  steps: z.array(
    z.strictObject({
      step: RunStepName,
      done: z.int(),
      parts: z.int(),
      state: z.enum(['waiting', 'running', 'done']),
      at: z.string().optional(),
    }),
  ),
})
export type RunProgress = z.infer<typeof RunProgress>

const runParams = periodParams.extend({ runId: RunId })

export const periodRoutes = {
  openPeriod: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods',
    summary: 'Open a period for entries',
    access: { kind: 'member', action: 'period.open' },
    params: schemeParams,
    query: none,
    body: OpenPeriod.omit({ schemeId: true }),
    reply: { kind: 'json', schema: Period },
  }),
  getPeriodBoard: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}',
    summary: 'A period: its dates and state, and who has handed in',
    access: { kind: 'member', action: 'period.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: PeriodBoard },
  }),
  closePeriod: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/closing',
    summary: 'Close a period before its time and start the evaluation run',
    access: { kind: 'member', action: 'period.close' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Run },
  }),
  getRun: route({
    method: 'GET',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/runs/{runId}',
    summary: 'How far an evaluation run has come, step by step',
    access: { kind: 'member', action: 'run.read' },
    params: runParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: RunProgress },
  }),
  restartRun: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/runs/{runId}/restart',
    summary: 'Start a failed run once more over the inputs it sealed',
    access: { kind: 'member', action: 'period.close' },
    params: runParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Run },
  }),
  recomputePeriod: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/recomputation',
    summary: 'Compute a result once more over the same figures, with the decisions on grades made since',
    access: { kind: 'member', action: 'period.close' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Run },
  }),
  proposeResult: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/proposal',
    summary: 'Propose a computed result for publication',
    access: { kind: 'member', action: 'result.propose' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Period },
  }),
  publishResult: route({
    method: 'POST',
    path: '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/publication',
    summary: 'Confirm a proposed result; must be another person than the proposer',
    access: { kind: 'member', action: 'result.publish' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Period },
  }),
}
