import { read } from '#lib/server/api.ts'
import { sendFile } from '#lib/server/send-file.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period, upload: uploadId } = event.params
  return sendFile(
    await read(event, (api) => api.getMarkedWorkbook({ params: { tenantId, schemeId, period, uploadId } })),
  )
}
