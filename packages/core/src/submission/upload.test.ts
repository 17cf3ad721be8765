import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { cellsOf } from '../../../../test/support/months.ts'
import {
  concludeUpload,
  getMarkedWorkbook,
  getUpload,
  maxUploadBytes,
  openPeriod,
  parseUploadKey,
  saveDraft,
  startUpload,
  submitSubmission,
  uploadKey,
} from '../index.ts'

const business = await openBusiness()

async function openMonth() {
  const t = await foundTenant(business)
  const month = { schemeId: t.schemeId, period: '2026-10' }
  await openPeriod(t.as('office'), month)
  const at = { ...month, unitId: t.unit('t1').unitId }
  const start = (size = 10) => startUpload(t.as('clerk', ['t1']), { ...at, fileName: '十月.xlsx', size })
  return { t, at, month, clerk: t.as('clerk', ['t1']), start }
}

describe('an upload', () => {
  it('begins with an address for one file, and remembers which version its sender had seen', async () => {
    const { t, at, clerk, start } = await openMonth()
    await saveDraft(clerk, { ...at, version: 0, cells: [] })
    const { upload, url } = await expectAudit(t, 'upload.started', () => start())
    expect(upload).toMatchObject({ status: 'waiting', baseVersion: 1, byName: 'clerk·甲' })
    expect(url).toContain(encodeURI(uploadKey(t.tenantId, upload)))
  })

  it('is refused when the file is too large, the form handed in, or the period unknown', async () => {
    const { t, at, clerk, start } = await openMonth()
    await expectRefusal(t, 'upload_too_large', () => start(maxUploadBytes + 1))
    await expectRefusal(t, 'not_found', () =>
      startUpload(clerk, { ...at, period: '2026-12', fileName: 'a.xlsx', size: 1 }),
    )
    await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['1', '2', '3']) })
    await submitSubmission(clerk, { ...at, version: 1 })
    await expectRefusal(t, 'submission_locked', () => start())
  })

  it('ends with what the check found, once', async () => {
    const { t, clerk, month, start } = await openMonth()
    const { upload } = await start()
    const conclusion = {
      status: 'refused' as const,
      problems: [],
      problemCount: 3,
      cellCount: 0,
      sha256: 'ab',
    }
    await expectAudit(t, 'upload.refused', () => concludeUpload(clerk, upload, conclusion))
    expect(await getUpload(clerk, { ...month, uploadId: upload.uploadId })).toMatchObject({
      status: 'refused',
      problemCount: 3,
      version: 2,
    })
    await expectRefusal(t, 'version_conflict', () => concludeUpload(clerk, upload, conclusion))
  })

  it('has a marked copy only when there was something to mark', async () => {
    const { t, clerk, month, start } = await openMonth()
    const { upload } = await start()
    const at = { ...month, uploadId: upload.uploadId }
    await expectRefusal(t, 'not_found', () => getMarkedWorkbook(clerk, at))
    const markedKey = `${uploadKey(t.tenantId, upload)}.marked`
    await business.objects.uploads.put(markedKey, new Uint8Array([1, 2]), 'application/octet-stream')
    await concludeUpload(clerk, upload, {
      status: 'refused',
      problems: [],
      problemCount: 1,
      cellCount: 0,
      markedKey,
      sha256: 'ab',
    })
    expect(await getMarkedWorkbook(clerk, at)).toEqual({
      fileName: '标注-十月.xlsx',
      bytes: new Uint8Array([1, 2]),
    })
  })
})

describe('the key of an uploaded file', () => {
  it('says whose upload it is, and a marked copy is not taken for one', async () => {
    const { t, month, start } = await openMonth()
    const { upload } = await start()
    const key = uploadKey(t.tenantId, upload)
    expect(parseUploadKey(key)).toEqual({ tenantId: t.tenantId, ...month, uploadId: upload.uploadId })
    for (const other of [`${key}.marked`, `${key}/marked`, 'a/b/c', ''])
      expect(parseUploadKey(other)).toBeUndefined()
  })
})
