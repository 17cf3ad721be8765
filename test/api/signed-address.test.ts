import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresIn, openOneMonth, savedOf, type Month } from './world/month.ts'
import { downloadTemplate, put, untilChecked, uploadType } from './world/send-workbook.ts'
import { setCells } from './world/workbook.ts'

// The address a clerk is given to put a file at: for that one file, of that type and size, for a quarter of an hour.

let month: Month
let good: Uint8Array
beforeAll(async () => {
  month = await openOneMonth()
  good = setCells(await downloadTemplate(month.clerk, month.place), { 财政收入: 950, 绿化率: 45 })
})
afterAll(() => month?.world.stop())

const start = () =>
  month.clerk.startUpload({ params: month.place, body: { fileName: '报送表.xlsx', size: good.length } })
const statusOf = async (uploadId: string) => {
  const { unitId: _unit, ...params } = month.place
  return (await month.clerk.getUpload({ params: { ...params, uploadId } })).status
}
const most = 20 * 1024 * 1024

describe('an address for an upload', () => {
  it('takes the file it was given for', async () => {
    const { upload, url } = await start()
    expect((await put(url, good)).status).toBe(200)
    expect(await untilChecked(month.clerk, month.place, upload.uploadId)).toMatchObject({
      status: 'saved',
      cellCount: 2,
    })
    expect(figuresIn(await savedOf(month))).toEqual({ revenue: '950', green: '45' })
  })

  it('refuses another type, another method and another size than it was signed for', async () => {
    const { upload, url } = await start()
    expect((await put(url, good, 'text/html')).status).toBe(403)
    for (const method of ['GET', 'DELETE', 'POST'])
      expect((await fetch(url, { method, headers: { 'content-type': uploadType } })).status).toBe(405)
    expect((await put(url, new Uint8Array(most + 1))).status).toBe(413)
    expect(await statusOf(upload.uploadId)).toBe('waiting')
  })

  it('stops a body that does not say how long it is at the cap', async () => {
    const { upload, url } = await start()
    const chunk = new Uint8Array(1024 * 1024)
    let left = 22
    const endless = new ReadableStream({ pull: (to) => (left-- > 0 ? to.enqueue(chunk) : to.close()) })
    // The connection may end before the answer is read: either way nothing is kept.
    const status = await put(url, endless).then(
      (reply) => reply.status,
      () => 413,
    )
    expect(status).toBe(413)
    expect(await statusOf(upload.uploadId)).toBe('waiting')
  })

  it('is good for nothing once its time is over', async () => {
    const { uploads } = month.world.cloud.objects
    const key = `${month.place.tenantId}/towns/2026-08/${month.world.cloud.newId('upl')}`
    const over = await uploads.uploadUrl(key, { contentType: uploadType, maxBytes: most, expiresSeconds: -1 })
    expect((await put(over, good)).status).toBe(403)
    const later = new URL(over)
    later.searchParams.set('expires', String(Math.floor(Date.now() / 1000) + 900))
    expect((await put(later.href, good)).status).toBe(403)
    expect(await uploads.get(key)).toBeUndefined()
  })

  it('leads nowhere else, however it is bent', async () => {
    const { upload, url } = await start()
    const other = month.world.cloud.newId('upl')
    const tenant = month.world.cloud.newId('tnt')
    const bent = [
      url.replace(upload.uploadId, other),
      url.replace(month.place.tenantId, tenant),
      url.replace('/objects/uploads/', '/objects/seals/'),
      url.replace(upload.uploadId, `${upload.uploadId}%2F..%2F${other}`),
      url.replace(`max=${most}`, `max=${most * 10}`),
      url.replace(/signature=[^&]+/, 'signature='),
      url.replace(/signature=[^&]+/, 'signature=AAAA'),
      url.replace(/\?.*/, ''),
    ]
    expect(bent).not.toContain(url)
    for (const address of bent) expect((await put(address, good)).status, address).toBe(403)
    expect(await statusOf(upload.uploadId)).toBe('waiting')
  })

  it('is not given for what is too large to be read', async () => {
    const refused = month.clerk.startUpload({
      params: month.place,
      body: { fileName: 'x.xlsx', size: most + 1 },
    })
    await expect(refused).rejects.toMatchObject({ status: 413, problem: { code: 'upload_too_large' } })
  })
})
