import {
  closePeriod,
  getPeriod,
  getRunProgress,
  listUnits,
  openPeriod,
  proposeResult,
  publishResult,
  recomputePeriod,
  restartRun,
  submissions,
} from '@plumbline/core'
import { getScheme, type Context } from '@plumbline/core'
import type { PeriodBoard } from '@plumbline/contract'
import type { Answers } from '../call.ts'

async function boardOf(ctx: Context, at: { schemeId: string; period: string }): Promise<PeriodBoard> {
  const [period, units, states] = await Promise.all([
    getPeriod(ctx, at),
    listUnits(ctx),
    submissions(ctx).listStates(at.schemeId, at.period),
  ])
  const { document } = await getScheme(ctx, { schemeId: at.schemeId, schemeVersion: period.schemeVersion })
  const classes = new Set(document.classes.map((one) => one.id))
  const byUnit = new Map(states.map((state) => [state.unitId, state]))
  const rows = units
    .filter((unit) => unit.active && classes.has(unit.class))
    .map(({ unitId, code, name, class: classId }) => {
      const state = byUnit.get(unitId)
      const submittedAt = state?.submittedAt
      return {
        unitId,
        code,
        name,
        class: classId,
        status: state?.status ?? ('missing' as const),
        version: state?.version ?? 0,
        ...(submittedAt === undefined ? {} : { submittedAt }),
      }
    })
  return { period, rows, serverTime: ctx.now }
}

export const periodAnswers: Answers<
  | 'openPeriod'
  | 'getPeriodBoard'
  | 'closePeriod'
  | 'getRun'
  | 'restartRun'
  | 'recomputePeriod'
  | 'proposeResult'
  | 'publishResult'
> = {
  openPeriod: ({ ctx, params, body }) => openPeriod(ctx, { ...body, schemeId: params.schemeId }),
  getPeriodBoard: ({ ctx, params }) => boardOf(ctx, params),
  closePeriod: ({ ctx, params }) => closePeriod(ctx, { schemeId: params.schemeId, period: params.period }),
  getRun: ({ ctx, params: { tenantId: _tenant, ...at } }) => getRunProgress(ctx, at),
  restartRun: ({ ctx, params: { tenantId: _tenant, ...at } }) => restartRun(ctx, at),
  recomputePeriod: ({ ctx, params }) =>
    recomputePeriod(ctx, { schemeId: params.schemeId, period: params.period }),
  proposeResult: ({ ctx, params }) => proposeResult(ctx, params),
  publishResult: ({ ctx, params }) => publishResult(ctx, params),
}
