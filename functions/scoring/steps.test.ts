import { closePeriod, getReport, getRunProgress, listReports } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../test/support/business.ts'
import { cloudOf } from '../../test/support/cloud.ts'
import { foundTenant } from '../../test/support/found-tenant.ts'
import { fillMonth } from '../../test/support/months.ts'
import { startNothing } from '../../test/support/run-in-process.ts'
import { rankStep } from '../ranking/rank.ts'
import { reportStep } from '../report/write.ts'
import { provideCloud } from '../runtime/cloud.ts'
import { failStep } from './fail.ts'
import { freezeStep } from './freeze.ts'
import { scoreStep } from './score.ts'
import { sealStep } from './seal.ts'

const business = await openBusiness({ runs: startNothing })
provideCloud(cloudOf(business))

async function closedMonth() {
  const t = await foundTenant(business)
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await fillMonth(t, at.period)
  const { runId } = await closePeriod(t.as('office'), at)
  return { t, at: { ...at, runId }, event: { tenantId: t.tenantId, ...at, runId, attempt: 1 } }
}

describe('the steps of a run', () => {
  it('hand on addresses and no data, each may run twice, and the last names the digest', async () => {
    const { t, at, event } = await closedMonth()
    const frozen = await freezeStep(event)
    expect(frozen).toEqual({ tenantId: t.tenantId, ...at, classes: ['town', 'park'] })
    for (const classId of [...frozen.classes, 'town'])
      expect(await scoreStep({ ...frozen, classId })).toEqual({ classId })
    await rankStep(frozen)
    const ranked = await rankStep(frozen)
    expect(ranked.reportChunks).toEqual([['notice', 'airing_pdf', 'airing_xlsx']])
    for (const kinds of [...ranked.reportChunks, ['notice']])
      expect(await reportStep({ ...ranked, kinds })).toEqual({ kinds })
    const { digest } = await sealStep(ranked)
    expect((await sealStep(ranked)).digest).toBe(digest)
    const { run, steps } = await getRunProgress(t.as('office'), at)
    expect([run.status, run.digest, steps.map((step) => step.state)]).toEqual([
      'computed',
      digest,
      Array.from({ length: 5 }, () => 'done'),
    ])
  })

  it('write the three documents, each of the kind its name says', async () => {
    const { t, at, event } = await closedMonth()
    const frozen = await freezeStep(event)
    for (const classId of frozen.classes) await scoreStep({ ...frozen, classId })
    const { reportChunks } = await rankStep(frozen)
    for (const kinds of reportChunks) await reportStep({ ...frozen, kinds })
    await sealStep(frozen)
    const beginnings = { notice: 'PK', airing_pdf: '%PDF', airing_xlsx: 'PK' }
    for (const { kind, fileName } of await listReports(t.as('office'), at)) {
      const { bytes } = await getReport(t.as('office'), { ...at, kind })
      expect(new TextDecoder('latin1').decode(bytes.slice(0, beginnings[kind].length)), fileName).toBe(
        beginnings[kind],
      )
      expect(fileName).toMatch(/2026年10月.+\.(docx|pdf|xlsx)$/)
    }
  })

  it('compare with nothing where the month before was closed but never computed', async () => {
    const { t, event } = await closedMonth()
    const november = { schemeId: t.schemeId, period: '2026-11' }
    await fillMonth(t, november.period)
    const { runId } = await closePeriod(t.as('office'), november)
    const frozen = await freezeStep({ ...event, ...november, runId })
    for (const classId of frozen.classes) await scoreStep({ ...frozen, classId })
    const { reportChunks } = await rankStep(frozen)
    for (const kinds of reportChunks) expect(await reportStep({ ...frozen, kinds })).toEqual({ kinds })
  })

  it('look at the clock again when they are done', async () => {
    const { t, at, event } = await closedMonth()
    const seals: typeof business.objects.seals = {
      ...business.objects.seals,
      put: (...given) => {
        business.now = '2026-11-02T01:00:07.000Z'
        return business.objects.seals.put(...given)
      },
    }
    provideCloud({ ...cloudOf(business), objects: { ...business.objects, seals } })
    await freezeStep(event)
    provideCloud(cloudOf(business))
    const { steps } = await getRunProgress(t.as('office'), at)
    expect(steps[0]?.at).toBe('2026-11-02T01:00:07.000Z')
  })

  it('note the name of a failure, not its insides', async () => {
    const { t, at, event } = await closedMonth()
    await failStep({ ...event, error: { Error: 'States.TaskFailed', Cause: '{"stack":"secret"}' } })
    const { run } = await getRunProgress(t.as('office'), at)
    expect([run.status, run.failure]).toEqual(['failed', 'States.TaskFailed'])
  })

  it.each([{}, { tenantId: 'x' }, null])('refuse the event %j', async (event) => {
    await expect(freezeStep(event)).rejects.toMatchObject({ name: 'ZodError' })
  })
})
