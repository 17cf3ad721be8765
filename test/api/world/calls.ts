import { addressOf, routes, type Route, type RouteName } from '@plumbline/contract'
import { auditMonth, permissions, type Role } from '@plumbline/core'
import { figuresOf, townScheme } from './scheme.ts'
import { decided, months, type Stage } from './stage.ts'

export interface Call {
  role: Role
  params: Record<string, string>
  query: Record<string, string>
  body: Record<string, unknown> | undefined
}

export const declared = (name: RouteName): Route => routes[name]

/** Every route that asks for a membership. */
export const memberRoutes = (Object.keys(routes) as RouteName[]).filter(
  (name) => declared(name).access.kind === 'member',
)

/** The posts a route is open to. */
export function postsFor(name: RouteName): readonly Role[] {
  const { access } = declared(name)
  return access.kind === 'member' ? permissions[access.action] : []
}

/** A request that this route answers with 200 on this stage. A new route needs a line below only where its address is not enough. */
export function goodCall(name: RouteName, stage: Stage): Call {
  const known = knownIds(stage)
  const { params = {}, ...rest } = special(stage)[name] ?? {}
  const asked = Object.keys(declared(name).params.shape)
  const found = Object.fromEntries(
    asked.map((key) => [key, params[key] ?? known[key] ?? `no ${key} on the stage`]),
  )
  return { role: postsFor(name)[0] ?? 'office', query: {}, body: undefined, ...rest, params: found }
}

export const pathOf = (name: RouteName, call: Pick<Call, 'params' | 'query'>) => addressOf(name, call)

const knownIds = ({ own, runs, upload, entries, decisions }: Stage): Record<string, string> => ({
  tenantId: own.tenantId,
  schemeId: townScheme.id,
  period: months.published,
  unitId: own.units[0]!.unitId,
  runId: runs.published,
  entryId: entries.forgive.entryId,
  decisionId: decisions.confirm.decisionId,
  uploadId: upload.uploadId,
  kind: 'notice',
})

type Special = Partial<Record<RouteName, Partial<Call>>>

const special = (stage: Stage): Special => {
  const inOpen = (unit: number, body?: Record<string, unknown>) => ({
    params: { period: months.open, unitId: stage.own.units[unit]!.unitId },
    ...(body ? { body } : {}),
  })
  const { town } = stage
  return {
    publishScheme: { body: { document: townScheme } },
    listAudit: { query: { month: auditMonth(stage.own.system.now) } },
    openPeriod: { body: { period: months.next, last: true } },
    closePeriod: { params: { period: months.closable } },
    restartRun: { params: { period: months.failed, runId: stage.runs.failed } },
    recomputePeriod: { params: { period: months.recomputable } },
    proposeResult: { params: { period: months.computed } },
    publishResult: { params: { period: months.proposed } },
    saveDraft: inOpen(town.fresh, { version: 0, cells: figuresOf(0) }),
    // The clerk's own town is another one.
    submit: { role: 'office', ...inOpen(town.drafted, { version: 1 }) },
    acceptSubmission: inOpen(town.toAccept, { version: 2 }),
    returnSubmission: inOpen(town.toReturn, { version: 2, reason: '请核对' }),
    startUpload: inOpen(town.fresh, { fileName: '报送.xlsx', size: 10_000 }),
    getUpload: { params: { period: months.open } },
    getMarkedWorkbook: { params: { period: months.open } },
    listEntries: { params: { period: months.open } },
    addEntry: {
      params: { period: months.open },
      body: { unitId: stage.own.units[0]!.unitId, rule: 'inspection', ...decided },
    },
    forgiveEntry: { params: { period: months.open }, body: { version: 1, ...decided } },
    withdrawEntry: {
      params: { period: months.open, entryId: stage.entries.withdraw.entryId },
      body: { version: 1, reason: '重复登记' },
    },
    listDecisions: { params: { period: months.open } },
    decide: {
      params: { period: months.open },
      body: { unitId: stage.own.units[0]!.unitId, kind: 'veto', ...decided },
    },
    confirmDecision: { params: { period: months.open }, body: { version: 1 } },
    withdrawDecision: {
      params: { period: months.open, decisionId: stage.decisions.withdraw.decisionId },
      body: { version: 1, reason: '重复登记' },
    },
    importSubmissions: {
      params: { period: months.open },
      body: {
        fileName: '外部.xlsx',
        units: [{ unitId: stage.own.units[town.imported]!.unitId, cells: figuresOf(4) }],
      },
    },
  }
}
