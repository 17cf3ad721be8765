import type { Client } from '@plumbline/contract'
import type { Upload } from '@plumbline/core'
import { expect, vi } from 'vitest'

export interface UnitPlace {
  tenantId: string
  schemeId: string
  period: string
  unitId: string
}

export const downloadTemplate = async (client: Client, params: UnitPlace) =>
  (await client.getTemplate({ params })).bytes

/** The one type an upload's address is signed for. */
export const uploadType = 'application/octet-stream'

export const put = (url: string, body: Uint8Array | ReadableStream, type = uploadType) =>
  fetch(url, {
    method: 'PUT',
    headers: { 'content-type': type },
    body: body as BodyInit,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  })

/** The whole way of a file: an address is asked for, the file is put there, the check is waited for. */
export async function uploadFile(
  client: Client,
  params: UnitPlace,
  bytes: Uint8Array,
  fileName = '报送表.xlsx',
): Promise<Upload> {
  const { upload, url } = await client.startUpload({ params, body: { fileName, size: bytes.length } })
  expect((await put(url, bytes)).status).toBe(200)
  return untilChecked(client, params, upload.uploadId)
}

export async function untilChecked(
  client: Client,
  { tenantId, schemeId, period }: UnitPlace,
  uploadId: string,
): Promise<Upload> {
  const look = () => client.getUpload({ params: { tenantId, schemeId, period, uploadId } })
  const checked = async () => {
    const upload = await look()
    return upload.status === 'waiting' ? false : upload
  }
  return vi.waitUntil(checked, { timeout: 20_000, interval: 20 })
}
