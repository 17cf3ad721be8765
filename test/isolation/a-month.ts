import type { Client, RouteName } from '@plumbline/contract'
import { auditMonth, type Role } from '@plumbline/core'
import type { Jurisdiction } from '../api/world/found.ts'
import { figuresOf, outsideFiguresOf, townScheme } from '../api/world/scheme.ts'
import { downloadTemplate, uploadFile } from '../api/world/send-workbook.ts'
import type { World } from '../api/world/start.ts'
import { setCells } from '../api/world/workbook.ts'

export interface WholeMonth {
  period: string
  /** A run that failed earlier, to be restarted. */
  failed: { period: string; runId: string }
}
/** What came of it, by its ids. */
export interface MonthIds {
  runId: string
  uploadId: string
}

/** Everything the API can do, done once, as the people of one jurisdiction do it in a month; `called` notes each route. */
export async function passMonth(
  world: World,
  own: Jurisdiction,
  month: WholeMonth,
  called = new Set<RouteName>(),
): Promise<MonthIds> {
  const as = async (role: Role) => noting(await world.clientOf(own.key, role), called)
  const [office, clerk, approver] = [await as('office'), await as('clerk'), await as('approver')]
  const { tenantId, units } = own
  const scheme = { tenantId, schemeId: townScheme.id }
  const at = { ...scheme, period: month.period }
  const of = (unit: number) => ({ ...at, unitId: units[unit]!.unitId })
  await office.publishScheme({ params: scheme, body: { document: townScheme } })
  await office.openPeriod({
    params: scheme,
    body: { period: month.period, last: true, closesAt: '2099-01-01T00:00:00.000Z' },
  })
  await bookAndForgive(office, of(2))
  await decideTwice({ office, approver }, of(2))
  const uploadId = await uploadTwice(clerk, of(0))
  await submitByHand(office, of(1))
  const others = units
    .slice(2)
    .map(({ unitId }, seed) => ({ unitId, cells: [...figuresOf(seed), ...outsideFiguresOf(seed)] }))
  await office.importSubmissions({ params: at, body: { fileName: '外部.xlsx', units: others } })
  await office.closePeriod({ params: at })
  await office.restartRun({ params: { ...scheme, ...month.failed } })
  await world.idle()
  const { runId } = await office.recomputePeriod({ params: at })
  await world.idle()
  await readResult(office, at, runId)
  await office.proposeResult({ params: at })
  await approver.publishResult({ params: at })
  await clerk.getCard({ params: of(0) })
  await readTheRest({ office, clerk, auditor: await as('auditor'), analyst: await as('analyst') }, at)
  return { runId, uploadId }
}

type At = { tenantId: string; schemeId: string; period: string }

const ground = { reason: '督查发现问题', decidedBy: '张三', date: '2026-08-20' }

/** One deduction that is forgiven, and one that should not have been. */
async function bookAndForgive(office: Client, { unitId, ...at }: At & { unitId: string }): Promise<void> {
  const entry = { unitId, rule: 'inspection', ...ground }
  const [first, second] = [
    await office.addEntry({ params: at, body: entry }),
    await office.addEntry({ params: at, body: entry }),
  ]
  await office.forgiveEntry({
    params: { ...at, entryId: first.entryId },
    body: { version: first.version, ...ground },
  })
  await office.withdrawEntry({
    params: { ...at, entryId: second.entryId },
    body: { version: second.version, reason: '重复登记' },
  })
  await office.listEntries({ params: at })
}

/** One that a second person confirms, and one that is taken back. */
async function decideTwice(
  { office, approver }: Record<'office' | 'approver', Client>,
  { unitId, ...at }: At & { unitId: string },
): Promise<void> {
  const veto = { unitId, kind: 'veto' as const, ...ground }
  const [first, second] = [
    await office.decide({ params: at, body: veto }),
    await office.decide({ params: at, body: veto }),
  ]
  await approver.confirmDecision({
    params: { ...at, decisionId: first.decisionId },
    body: { version: first.version },
  })
  await office.withdrawDecision({
    params: { ...at, decisionId: second.decisionId },
    body: { version: second.version, reason: '重复登记' },
  })
  await approver.listDecisions({ params: at })
}

/** Once with a wrong cell, which comes back marked, and once rightly. */
async function uploadTwice(clerk: Client, place: At & { unitId: string }): Promise<string> {
  const template = await downloadTemplate(clerk, place)
  const wrong = await uploadFile(clerk, place, setCells(template, { 财政收入: '九百' }))
  const { unitId: _unit, ...at } = place
  await clerk.getMarkedWorkbook({ params: { ...at, uploadId: wrong.uploadId } })
  await uploadFile(clerk, place, setCells(template, { 财政收入: 950, 绿化率: 44 }))
  const { submission } = await clerk.getForm({ params: place })
  await clerk.submit({ params: place, body: { version: submission!.version } })
  return wrong.uploadId
}

async function submitByHand(office: Client, place: At & { unitId: string }): Promise<void> {
  const draft = await office.saveDraft({ params: place, body: { version: 0, cells: figuresOf(9) } })
  const submitted = await office.submit({ params: place, body: { version: draft.version } })
  const returned = await office.returnSubmission({
    params: place,
    body: { version: submitted.version, reason: '请核对' },
  })
  const again = await office.submit({ params: place, body: { version: returned.version } })
  await office.acceptSubmission({ params: place, body: { version: again.version } })
}

async function readResult(office: Client, at: At, runId: string): Promise<void> {
  await office.getRun({ params: { ...at, runId } })
  await office.getRanking({ params: at })
  await office.getLights({ params: at })
  await office.listProposals({ params: at })
  const { units } = await office.listUnits({ params: { tenantId: at.tenantId } })
  await office.getDossier({ params: { ...at, unitId: units[0]!.unitId } })
  const { reports } = await office.listReports({ params: at })
  for (const { kind } of reports) await office.getReport({ params: { ...at, kind } })
}

async function readTheRest(
  people: Record<'office' | 'clerk' | 'auditor' | 'analyst', Client>,
  { tenantId, schemeId, period }: At,
): Promise<void> {
  const { office, clerk, auditor, analyst } = people
  for (const one of [office, clerk]) {
    await one.getTenant({ params: { tenantId } })
    await one.listUnits({ params: { tenantId } })
    await one.getPeriodBoard({ params: { tenantId, schemeId, period } })
  }
  await office.getScheme({ params: { tenantId, schemeId } })
  await auditor.listAudit({ params: { tenantId }, query: { month: auditMonth(new Date().toISOString()) } })
  await analyst.compareJurisdictions({ params: { tenantId } })
}

const noting = (client: Client, called: Set<RouteName>): Client =>
  new Proxy(client, {
    get(target, name: RouteName) {
      if (name in target) called.add(name)
      return target[name]
    },
  })
