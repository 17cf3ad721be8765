import type { Client } from '@plumbline/contract'
import { fail, redirect } from '@sveltejs/kit'
import { setTimeout as sleep } from 'node:timers/promises'
import * as m from '#lib/paraglide/messages.js'
import { act } from '#lib/server/api.ts'
import type { RequestEvent } from './$types'
import { unitParams } from './unit-params.ts'
import { vintageFrom } from './vintage-from.ts'

type At = ReturnType<typeof unitParams>

/** A filled-in template → an address that takes it → the check's verdict, which mostly comes within a second. */
export async function sendWorkbook(event: RequestEvent) {
  const at = unitParams(event)
  const sent = await event.request.formData()
  const file = sent.get('workbook')
  if (!(file instanceof File) || file.size === 0) {
    return fail(422, { problem: { message: m.upload_nothing(), findings: [] } })
  }
  const outcome = await act(
    event,
    (api) => send(api, at, { file, ...vintageFrom(sent.get('vintage')) }),
    (uploadId) => ({ uploadId }),
  )
  if (!('uploadId' in outcome)) return outcome
  redirect(
    303,
    `${event.url.pathname}?${new URLSearchParams({ unit: at.params.unitId, upload: outcome.uploadId })}`,
  )
}

async function send(
  api: Client,
  at: At,
  { file, ...stated }: { file: File } & ReturnType<typeof vintageFrom>,
): Promise<string> {
  const body = { fileName: file.name, size: file.size, ...stated }
  const { upload, url } = await api.startUpload({ ...at, body })
  const headers = { 'content-type': 'application/octet-stream', 'if-none-match': '*' }
  const sent = await fetch(url, { method: 'PUT', headers, body: await file.arrayBuffer() })
  if (!sent.ok) throw new Error(`upload refused with ${sent.status}`)
  const { tenantId, schemeId, period } = at.params
  await waitForCheck(() =>
    api.getUpload({ params: { tenantId, schemeId, period, uploadId: upload.uploadId } }),
  )
  return upload.uploadId
}

/** Eight seconds at most; after that the page itself keeps looking. */
async function waitForCheck(look: () => Promise<{ status: string }>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await look()).status !== 'waiting') return
    await sleep(200)
  }
}
