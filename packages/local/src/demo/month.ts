import type { Client } from '@plumbline/contract'
import { setTimeout as wait } from 'node:timers/promises'
import { demoJurisdictions, openMonth } from '../demo-data/index.ts'
import { fillTemplate, labelOf } from './fill-template.ts'
import { uploadWorkbook } from './upload.ts'

export interface Cast {
  office: Client
  clerk: Client
  approver: Client
  analyst: Client
}
export interface Document {
  fileName: string
  bytes: Uint8Array
}
type Say = (text: string) => void

const key = 'demo_new_area'

/** One month of 示范新区 through the API: filled in, corrected, submitted, accepted, closed, computed, published, compared. */
export async function playMonth(cast: Cast, say: Say): Promise<Document[]> {
  const at = await findOpenMonth(cast.clerk)
  await fillIn(cast, at, say)
  await acceptAll(cast.office, at, say)
  await compute(cast.office, at, say)
  const documents = await publish(cast, at, say)
  await compare(cast, at.period, say)
  return documents
}

interface OpenMonth {
  tenantId: string
  schemeId: string
  period: string
  unitId: string
}

async function findOpenMonth(clerk: Client): Promise<OpenMonth> {
  const membership = (await clerk.getMe({})).memberships[0]
  if (!membership) throw new Error('the demo clerk is a member nowhere')
  const { schemes } = await clerk.getTenant({ params: { tenantId: membership.tenantId } })
  const open = schemes.flatMap((scheme) => scheme.periods).find((period) => period.status === 'open')
  if (!open) throw new Error('no period is open: this needs a fresh data folder')
  return {
    tenantId: membership.tenantId,
    schemeId: open.schemeId,
    period: open.period,
    unitId: membership.units[0] ?? '',
  }
}

async function fillIn({ clerk, office }: Cast, at: OpenMonth, say: Say): Promise<void> {
  const { rows, unit } = await clerk.getForm({ params: at })
  const template = await clerk.getTemplate({ params: at })
  say(`模板 template: ${template.fileName}（${rows.length} 格）`)
  const jurisdiction = demoJurisdictions.find((one) => one.key === key)
  const month = jurisdiction && openMonth(jurisdiction)
  const own = month?.rows.filter((row) => row.unitCode === unit.code) ?? []
  const figures = new Map(
    rows.map((row) => [
      labelOf(row),
      own.find((fact) => fact.indicator === row.indicator && fact.field === row.field)?.value ?? '—',
    ]),
  )
  const wrong = await fillTemplate(
    template.bytes,
    new Map([...figures].map(([label, value], index) => [label, index === 0 ? '约三千' : value])),
  )
  const refused = await uploadWorkbook(clerk, { params: at, fileName: template.fileName, bytes: wrong })
  say(
    `有误的文件 a file with a mistake: ${refused.status}，${refused.problems.map((problem) => problem.message.zh).join(' ')}`,
  )
  const right = await uploadWorkbook(clerk, {
    params: at,
    fileName: template.fileName,
    bytes: await fillTemplate(template.bytes, figures),
  })
  say(`改正后 corrected: ${right.status}，读入 ${right.cellCount} 格`)
  const draft = await clerk.getForm({ params: at })
  const submitted = await clerk.submit({ params: at, body: { version: draft.submission?.version ?? 0 } })
  await office.returnSubmission({
    params: at,
    body: { version: submitted.version, reason: '请核对地区生产总值' },
  })
  const returned = await clerk.getForm({ params: at })
  say(`退回 returned: ${returned.submission?.returnReason ?? ''}`)
  await clerk.submit({ params: at, body: { version: returned.submission?.version ?? 0 } })
}

async function acceptAll(office: Client, at: OpenMonth, say: Say): Promise<void> {
  const { rows } = await office.getPeriodBoard({ params: at })
  for (const row of rows.filter((one) => one.status === 'submitted')) {
    await office.acceptSubmission({ params: { ...at, unitId: row.unitId }, body: { version: row.version } })
  }
  const after = (await office.getPeriodBoard({ params: at })).rows
  say(`采用 accepted: ${after.filter((row) => row.status === 'accepted').length} / ${after.length}`)
}

async function compute(office: Client, at: OpenMonth, say: Say): Promise<void> {
  const { runId } = await office.closePeriod({ params: at })
  for (;;) {
    const { run, steps } = await office.getRun({ params: { ...at, runId } })
    if (run.status === 'failed') throw new Error(`the run failed: ${run.failure}`)
    if (run.status === 'computed') {
      say(
        `计算 computed: ${steps.map((step) => step.step).join(' → ')}，摘要 digest ${run.digest?.slice(0, 16)}…`,
      )
      return
    }
    await wait(50)
  }
}

async function publish({ office, approver }: Cast, at: OpenMonth, say: Say): Promise<Document[]> {
  const { rows } = await office.getRanking({ params: at })
  for (const row of rows.slice(0, 3)) say(`位次 ${row.rank}　${row.name.zh}　${row.published}　${row.light}`)
  await office.proposeResult({ params: at })
  const { status, publishedAt } = await approver.publishResult({ params: at })
  say(`发布 ${status}: ${publishedAt}`)
  const { reports } = await office.listReports({ params: at })
  return Promise.all(reports.map(({ kind }) => office.getReport({ params: { ...at, kind } })))
}

async function compare({ analyst }: Cast, published: string, say: Say): Promise<void> {
  const tenantId = (await analyst.getMe({})).memberships[0]?.tenantId ?? ''
  const { period, figures, jurisdictions } = await analyst.compareJurisdictions({ params: { tenantId } })
  const shown = figures.filter((figure) => !figure.withheld)
  say(
    `省级比较 province: ${period}，${jurisdictions.length} 个地区、${shown.length} 项指标（${published} 发布满 5 个地区后显示）`,
  )
}
