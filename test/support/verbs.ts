import * as core from '@plumbline/core'
import { cellsOf } from './months.ts'
import { smallScheme } from './small-scheme.ts'

/** Addresses in one jurisdiction: a month that is open and one that has been computed. */
export interface Addresses {
  schemeId: string
  open: string
  computed: string
  unitId: string
  runId: string
  uploadId: string
}

interface Verb {
  action: core.Action
  /** Whether it names anything that may be another tenant's. */
  names: 'something' | 'nothing'
  call(ctx: core.Context, at: Addresses): Promise<unknown>
}

const something = (action: core.Action, call: Verb['call']): Verb => ({ action, names: 'something', call })
const nothing = (action: core.Action, call: Verb['call']): Verb => ({ action, names: 'nothing', call })

const unitMonth = ({ schemeId, open, unitId }: Addresses) => ({ schemeId, period: open, unitId, version: 0 })
const computed = ({ schemeId, computed: period }: Addresses) => ({ schemeId, period })
const upload = ({ schemeId, open: period, uploadId }: Addresses) => ({ schemeId, period, uploadId })
const ground = { reason: '督查发现', decidedBy: '张三', date: '2026-10-20' }
const entry = ({ schemeId, open: period }: Addresses) => ({
  schemeId,
  period,
  entryId: `led_${'0'.repeat(20)}`,
  version: 1,
})
const decision = ({ schemeId, open: period }: Addresses) => ({
  schemeId,
  period,
  decisionId: `dec_${'0'.repeat(20)}`,
  version: 1,
})
const cells = cellsOf(['1', '2', '3'])
const values = [{ indicator: 'gdp', field: 'target', value: '1' }]
const someone = { issuer: 'https://issuer.test', subject: 'nobody' }

/** Every verb a person can ask for, with plain input. */
export const verbs = {
  getTenant: nothing('tenant.read', (ctx) => core.getTenant(ctx)),
  listUnits: nothing('unit.read', (ctx) => core.listUnits(ctx)),
  importUnits: nothing('unit.write', (ctx) =>
    core.importUnits(ctx, {
      units: [{ code: ctx.newId('x').slice(-20), name: { zh: '新', en: 'New' }, class: 'town' }],
    }),
  ),
  addMember: something('member.write', (ctx, { unitId }) =>
    core.addMember(ctx, { identity: someone, name: '甲', roles: ['clerk'], units: [unitId] }),
  ),
  listSchemes: nothing('scheme.read', (ctx) => core.listSchemes(ctx)),
  getScheme: nothing('scheme.read', (ctx, { schemeId }) => core.getScheme(ctx, { schemeId })),
  publishScheme: nothing('scheme.publish', (ctx) =>
    core.publishScheme(ctx, { document: smallScheme({ id: 'another', benchmarks: [] }) }),
  ),
  setTargets: something('target.write', (ctx, { schemeId, unitId }) =>
    core.setTargets(ctx, { schemeId, year: '2026', units: [{ unitId, values }] }),
  ),
  getPeriod: something('period.read', (ctx, at) => core.getPeriod(ctx, computed(at))),
  listPeriods: nothing('period.read', (ctx, { schemeId }) => core.listPeriods(ctx, { schemeId })),
  openPeriod: nothing('period.open', (ctx, { schemeId }) =>
    core.openPeriod(ctx, { schemeId, period: '2027-01' }),
  ),
  closePeriod: something('period.close', (ctx, at) => core.closePeriod(ctx, computed(at))),
  getForm: something('submission.read', (ctx, at) => core.getForm(ctx, unitMonth(at))),
  saveDraft: something('submission.write', (ctx, at) => core.saveDraft(ctx, { ...unitMonth(at), cells })),
  submitSubmission: something('submission.write', (ctx, at) => core.submitSubmission(ctx, unitMonth(at))),
  acceptSubmission: something('submission.decide', (ctx, at) => core.acceptSubmission(ctx, unitMonth(at))),
  returnSubmission: something('submission.decide', (ctx, at) =>
    core.returnSubmission(ctx, { ...unitMonth(at), reason: '请核对' }),
  ),
  importSubmissions: something('submission.import', (ctx, { schemeId, open: period, unitId }) =>
    core.importSubmissions(ctx, { schemeId, period, fileName: 'a.xlsx', units: [{ unitId, cells }] }),
  ),
  startUpload: something('submission.write', (ctx, { schemeId, open: period, unitId }) =>
    core.startUpload(ctx, { schemeId, period, unitId, fileName: 'a.xlsx', size: 10 }),
  ),
  getUpload: something('submission.read', (ctx, at) => core.getUpload(ctx, upload(at))),
  getMarkedWorkbook: something('submission.read', (ctx, at) => core.getMarkedWorkbook(ctx, upload(at))),
  listEntries: nothing('ledger.read', (ctx, { schemeId, open: period }) =>
    core.listEntries(ctx, { schemeId, period }),
  ),
  addEntry: something('ledger.write', (ctx, { schemeId, open: period, unitId }) =>
    core.addEntry(ctx, { schemeId, period, unitId, rule: 'inspection', ...ground }),
  ),
  forgiveEntry: something('ledger.write', (ctx, at) => core.forgiveEntry(ctx, { ...entry(at), ...ground })),
  withdrawEntry: something('ledger.write', (ctx, at) =>
    core.withdrawEntry(ctx, { ...entry(at), reason: '重复' }),
  ),
  listDecisions: nothing('decision.read', (ctx, { schemeId, open: period }) =>
    core.listDecisions(ctx, { schemeId, period }),
  ),
  listUnusedDecisions: something('decision.read', (ctx, at) => core.listUnusedDecisions(ctx, computed(at))),
  listUncountedDecisions: something('decision.read', (ctx, at) =>
    core.listUncountedDecisions(ctx, computed(at)),
  ),
  decide: something('decision.write', (ctx, { schemeId, open: period, unitId }) =>
    core.decide(ctx, { schemeId, period, unitId, kind: 'veto', ...ground }),
  ),
  confirmDecision: something('decision.confirm', (ctx, at) => core.confirmDecision(ctx, decision(at))),
  withdrawDecision: something('decision.write', (ctx, at) =>
    core.withdrawDecision(ctx, { ...decision(at), reason: '重复' }),
  ),
  getRunProgress: something('run.read', (ctx, at) =>
    core.getRunProgress(ctx, { ...computed(at), runId: at.runId }),
  ),
  restartRun: something('period.close', (ctx, at) =>
    core.restartRun(ctx, { ...computed(at), runId: at.runId }),
  ),
  recomputePeriod: something('period.close', (ctx, at) => core.recomputePeriod(ctx, computed(at))),
  getRankingPage: something('result.read', (ctx, at) => core.getRankingPage(ctx, computed(at))),
  getWholeRanking: something('report.read', (ctx, at) => core.getWholeRanking(ctx, computed(at))),
  getCard: something('result.read', (ctx, at) => core.getCard(ctx, { ...computed(at), unitId: at.unitId })),
  getDossier: something('decision.read', (ctx, at) =>
    core.getDossier(ctx, { ...computed(at), unitId: at.unitId }),
  ),
  getGivenLights: something('result.read', (ctx, at) => core.getGivenLights(ctx, computed(at))),
  listProposals: something('proposal.read', (ctx, at) => core.listProposals(ctx, computed(at))),
  proposeResult: something('result.propose', (ctx, at) => core.proposeResult(ctx, computed(at))),
  publishResult: something('result.publish', (ctx, at) => core.publishResult(ctx, computed(at))),
  listReports: something('report.read', (ctx, at) => core.listReports(ctx, computed(at))),
  getReport: something('report.read', (ctx, at) => core.getReport(ctx, { ...computed(at), kind: 'notice' })),
  compareJurisdictions: nothing('benchmark.read', (ctx) => core.compareJurisdictions(ctx, {})),
  listAudit: nothing('audit.read', (ctx) => core.listAudit(ctx, { month: core.auditMonth(ctx.now) })),
} as const satisfies Record<string, Verb>
export type VerbName = keyof typeof verbs
export const verbNames = Object.keys(verbs) as VerbName[]
