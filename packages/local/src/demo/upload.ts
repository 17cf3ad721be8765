import type { Client } from '@plumbline/contract'
import { setTimeout as wait } from 'node:timers/promises'

interface Delivery {
  params: { tenantId: string; schemeId: string; period: string; unitId: string }
  fileName: string
  bytes: Uint8Array
}

/** Sends a workbook to the address it is given and waits for what the check finds. */
export async function uploadWorkbook(client: Client, { params, fileName, bytes }: Delivery) {
  const { upload, url } = await client.startUpload({ params, body: { fileName, size: bytes.length } })
  const headers = { 'content-type': 'application/octet-stream', 'if-none-match': '*' }
  const sent = await fetch(url, { method: 'PUT', headers, body: Uint8Array.from(bytes) })
  if (!sent.ok) throw new Error(`the upload was refused: ${sent.status} ${await sent.text()}`)
  const { unitId: _unit, ...period } = params
  for (let tries = 0; tries < 100; tries++) {
    const found = await client.getUpload({ params: { ...period, uploadId: upload.uploadId } })
    if (found.status !== 'waiting') return found
    await wait(100)
  }
  throw new Error('the check of the upload did not end')
}
