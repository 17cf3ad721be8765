import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { runMonth } from '../../../../test/support/months.ts'
import { digestBytes, proposeResult, publishResult } from '../index.ts'
import { getReport, listReports, saveReport } from './index.ts'

const business = await openBusiness()
const [draft, settled] = [new Uint8Array([1, 2, 3]), new Uint8Array([4, 5])]

async function computedMonth() {
  const t = await foundTenant(business)
  const at = { schemeId: t.schemeId, period: '2026-10' }
  const { runId } = await runMonth(t, at.period)
  const airing = {
    kind: 'airing_xlsx' as const,
    fileName: '晾晒表.xlsx',
    contentType: 'x',
    bytes: draft,
    finalBytes: settled,
  }
  const save = () => saveReport(t.system('run'), { ...at, runId }, airing)
  return { t, at, save }
}

describe('a run’s document', () => {
  it('is listed and read as it was written, a second writing replacing the first', async () => {
    const { t, at, save } = await computedMonth()
    expect(await save()).toEqual(await save())
    expect(await listReports(t.as('office'), at)).toEqual([
      expect.objectContaining({ kind: 'airing_xlsx', size: 3, fileName: '晾晒表.xlsx' }),
    ])
  })

  it('is a draft until the result is published, and then not', async () => {
    const { t, at, save } = await computedMonth()
    await save()
    const bytes = async () => (await getReport(t.as('auditor'), { ...at, kind: 'airing_xlsx' })).bytes
    expect(await bytes()).toEqual(draft)
    await proposeResult(t.as('office'), at)
    await publishResult(t.as('approver'), at)
    expect(await bytes()).toEqual(settled)
  })

  it('is listed with the size and digest of the bytes that are handed out, before and after', async () => {
    const { t, at, save } = await computedMonth()
    await save()
    const agree = async (bytes: Uint8Array) => {
      const [listed] = await listReports(t.as('auditor'), at)
      const read = await getReport(t.as('auditor'), { ...at, kind: 'airing_xlsx' })
      expect([listed, read]).toEqual([read.report, { report: listed, bytes }])
      expect([listed?.size, listed?.sha256]).toEqual([bytes.length, digestBytes(bytes)])
    }
    await agree(draft)
    await proposeResult(t.as('office'), at)
    await publishResult(t.as('approver'), at)
    await agree(settled)
  })

  it('that was not written is not found', async () => {
    const { t, at } = await computedMonth()
    await expectRefusal(t, 'not_found', () => getReport(t.as('office'), { ...at, kind: 'notice' }))
  })
})
