import { read } from '#lib/server/api.ts'
import { saveTyped, submitTyped } from './save-typed.ts'
import { sendWorkbook } from './send-workbook.ts'
import { unitParams } from './unit-params.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('app:upload')
  const { me } = await event.parent()
  const { params } = unitParams(event, me.units[0])
  const uploadId = event.url.searchParams.get('upload')
  const { tenantId, schemeId, period } = params
  const [form, upload] = await Promise.all([
    read(event, (api) => api.getForm({ params })),
    uploadId
      ? read(event, (api) => api.getUpload({ params: { tenantId, schemeId, period, uploadId } }))
      : undefined,
  ])
  return { form, upload, saved: event.url.searchParams.get('saved') }
}

export const actions: Actions = {
  save: saveTyped,
  submit: submitTyped,
  upload: sendWorkbook,
}
