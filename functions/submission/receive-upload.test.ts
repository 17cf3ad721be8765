import {
  closePeriod,
  getForm,
  getMarkedWorkbook,
  getUpload,
  openPeriod,
  saveDraft,
  startUpload,
  submitSubmission,
  uploadKey,
  type Upload,
} from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { editXlsx } from '../../packages/documents/src/samples/edit-xlsx.ts'
import { fillTemplate } from '../../packages/local/src/demo/fill-template.ts'
import { openBusiness } from '../../test/support/business.ts'
import { cloudOf } from '../../test/support/cloud.ts'
import { audited } from '../../test/support/expect-audit.ts'
import { foundTenant } from '../../test/support/found-tenant.ts'
import { cellsOf } from '../../test/support/months.ts'
import { provideCloud } from '../runtime/cloud.ts'
import { receiveUpload } from './handler.ts'
import { writeFormTemplate } from './write-form-template.ts'

const business = await openBusiness()
provideCloud(cloudOf(business))
const labels = { ytd: '产值：累计', amount: '进出口：当月', count: '投诉：件数' }
type Typed = Partial<Record<keyof typeof labels, string>>

/** A clerk with this month's workbook before them. */
async function openMonth() {
  const t = await foundTenant(business)
  const month = { schemeId: t.schemeId, period: '2026-10' }
  const at = { ...month, unitId: t.unit('t1').unitId }
  await openPeriod(t.as('office'), month)
  const clerk = t.as('clerk', ['t1'])
  const template = async () => (await writeFormTemplate(clerk, at)).bytes
  const fill = async (typed: Typed) =>
    fillTemplate(
      await template(),
      new Map(Object.entries(typed).map(([field, value]) => [labels[field as keyof Typed], value])),
    )
  const start = async () => (await startUpload(clerk, { ...at, fileName: '十月.xlsx', size: 1 })).upload
  const arrive = async (upload: Upload, bytes: Uint8Array) => {
    const key = uploadKey(t.tenantId, upload)
    await business.objects.uploads.put(key, bytes, 'application/octet-stream')
    await receiveUpload({ detail: { object: { key } } })
    return getUpload(clerk, { ...month, uploadId: upload.uploadId })
  }
  return { t, month, at, clerk, template, fill, start, arrive, form: () => getForm(clerk, at) }
}

describe('an uploaded workbook', () => {
  it('becomes the draft, every figure with its file and its cell', async () => {
    const { clerk, fill, start, arrive, form } = await openMonth()
    const upload = await arrive(await start(), await fill({ ytd: '100', amount: '0', count: '—' }))
    expect(upload).toMatchObject({ status: 'saved', problemCount: 0, cellCount: 3 })
    const { rows, submission } = await form()
    expect(rows.map(({ current, stated }) => [current, stated])).toEqual([
      ['100', false],
      ['0', false],
      [null, true],
    ])
    expect(submission?.sources).toEqual([
      {
        kind: 'file',
        by: clerk.actor.kind === 'person' && clerk.actor.memberId,
        byName: 'clerk·甲',
        at: business.now,
        fileName: '十月.xlsx',
        uploadId: upload.uploadId,
      },
    ])
    expect(new Set(submission?.cells.map((cell) => cell.address)).size).toBe(3)
  })

  it('with one wrong cell saves nothing and comes back marked', async () => {
    const { clerk, month, at, fill, start, arrive, form } = await openMonth()
    await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['1', '2', '3']) })
    const before = await form()
    const upload = await arrive(await start(), await fill({ ytd: '约一百', amount: '5', count: '6' }))
    expect(upload).toMatchObject({ status: 'refused', cellCount: 0 })
    expect(
      upload.problems.map(({ severity, address, message }) => [severity, address !== '', message.zh !== '']),
    ).toContainEqual(['block', true, true])
    expect((await form()).submission).toEqual(before.submission)
    expect(
      (await getMarkedWorkbook(clerk, { ...month, uploadId: upload.uploadId })).bytes.length,
    ).toBeGreaterThan(1000)
  })

  it('that is no workbook is refused as a whole, in Chinese and English', async () => {
    const { start, arrive, form } = await openMonth()
    const upload = await arrive(await start(), new TextEncoder().encode('not a workbook'))
    expect([upload.status, upload.fileProblem?.message.zh.length, upload.problems]).toEqual([
      'refused',
      expect.any(Number),
      [],
    ])
    expect((await form()).submission).toBeUndefined()
  })

  it('in which nothing is filled in does not take away what is there', async () => {
    const { clerk, at, template, start, arrive, form } = await openMonth()
    const empty = await template()
    await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['1', '2', '3']) })
    const upload = await arrive(await start(), empty)
    expect(upload).toMatchObject({ status: 'refused', fileProblem: { code: 'no_figures' } })
    expect((await form()).submission?.cells.map((cell) => cell.value)).toEqual(['1', '2', '3'])
  })

  it('larger than any file may be is refused by the size that its event tells, and not fetched', async () => {
    const { t, month, clerk, start, form } = await openMonth()
    const upload = await start()
    const uploads: typeof business.objects.uploads = {
      ...business.objects.uploads,
      get: () => Promise.reject(new Error('out of memory')),
    }
    provideCloud({ ...cloudOf(business), objects: { ...business.objects, uploads } })
    const object = { key: uploadKey(t.tenantId, upload), size: 20 * 1024 * 1024 + 1 }
    await receiveUpload({ detail: { object } }).finally(() => provideCloud(cloudOf(business)))
    expect(await getUpload(clerk, { ...month, uploadId: upload.uploadId })).toMatchObject({
      status: 'refused',
      fileProblem: { code: 'upload_too_large', message: { zh: expect.stringContaining('20 MB') } },
    })
    expect((await form()).submission).toBeUndefined()
  })

  it('whose marked copy could not be fetched, for its pictures, is listed without one', async () => {
    const { start, arrive, fill } = await openMonth()
    const picture = new Uint8Array(5 * 1024 * 1024)
    for (let at = 0; at < picture.length; at += 65_536)
      crypto.getRandomValues(picture.subarray(at, at + 65_536))
    const wrong = editXlsx(await fill({ ytd: '约一百' }), { 'xl/media/image1.png': () => picture })
    const upload = await arrive(await start(), wrong)
    expect([upload.status, upload.problemCount, upload.markedKey]).toEqual(['refused', 1, undefined])
  })

  it('with a whole essay in each cell is told what is wrong in sentences that can be read', async () => {
    const { start, arrive, fill } = await openMonth()
    const essay = '汉'.repeat(32_000)
    const upload = await arrive(await start(), await fill({ ytd: essay, amount: essay, count: essay }))
    expect([upload.status, upload.problemCount]).toEqual(['refused', 3])
    for (const { message } of upload.problems) {
      expect(message.zh).toMatch(/不是数字：「汉+…」。请填/)
      expect(message.zh.length).toBeLessThan(100)
    }
  })

  it('of another unit is refused', async () => {
    const { t, at, start, arrive, form } = await openMonth()
    const foreign = await writeFormTemplate(t.as('clerk', ['t2']), { ...at, unitId: t.unit('t2').unitId })
    expect((await arrive(await start(), foreign.bytes)).status).toBe('refused')
    expect((await form()).submission).toBeUndefined()
  })

  it('does not overwrite what somebody saved after its sender had looked', async () => {
    const { t, at, fill, start, arrive, form } = await openMonth()
    const upload = await start()
    await saveDraft(t.as('office'), { ...at, version: 0, cells: cellsOf(['1', '2', '3']) })
    expect(await arrive(upload, await fill({ ytd: '100', amount: '1', count: '2' }))).toMatchObject({
      status: 'refused',
      fileProblem: { code: 'version_conflict' },
    })
    expect((await form()).submission?.cells.map((cell) => cell.value)).toEqual(['1', '2', '3'])
  })

  it('that comes too late, or after handing in, is told so', async () => {
    const { at, clerk, fill, start, arrive } = await openMonth()
    const [first, second] = [await start(), await start()]
    const bytes = await fill({ ytd: '100', amount: '1', count: '2' })
    await arrive(first, bytes)
    await submitSubmission(clerk, { ...at, version: 1 })
    expect(await arrive(second, bytes)).toMatchObject({
      status: 'refused',
      fileProblem: { code: 'submission_locked' },
    })
    const late = await openMonth()
    const upload = await late.start()
    const lateBytes = await late.fill({ ytd: '1' })
    await closePeriod(late.t.as('office'), late.month)
    expect(await late.arrive(upload, lateBytes)).toMatchObject({
      status: 'refused',
      fileProblem: { code: 'period_not_open' },
    })
  })

  it('counts once, however often its arrival is reported', async () => {
    const { t, fill, start, arrive } = await openMonth()
    const upload = await start()
    const bytes = await fill({ ytd: '100', amount: '1', count: '2' })
    const { entries } = await audited(t, async () => {
      await arrive(upload, bytes)
      await arrive(upload, bytes)
    })
    expect(entries.map((entry) => entry.action)).toEqual(['submission.saved', 'upload.saved'])
  })

  it('whose check was cut off between saving and noting it is noted as saved the second time', async () => {
    const { at, clerk, fill, start, arrive } = await openMonth()
    const upload = await start()
    // What a check leaves behind that ends right after its draft was saved.
    await saveDraft(clerk, {
      ...at,
      version: 0,
      cells: cellsOf(['100', '1', '2']),
      file: { fileName: upload.fileName, uploadId: upload.uploadId },
    })
    expect((await arrive(upload, await fill({ ytd: '100', amount: '1', count: '2' }))).status).toBe('saved')
  })

  it('that nobody announced, or a marked copy, is passed over', async () => {
    const { t, start } = await openMonth()
    const key = uploadKey(t.tenantId, await start())
    const { entries } = await audited(t, async () => {
      for (const other of [
        `${key}.marked`,
        uploadKey(t.tenantId, { schemeId: 'small', period: '2026-10', uploadId: business.newId('upl') }),
        'x',
      ])
        await receiveUpload({ detail: { object: { key: other } } })
    })
    expect(entries).toEqual([])
  })
})
