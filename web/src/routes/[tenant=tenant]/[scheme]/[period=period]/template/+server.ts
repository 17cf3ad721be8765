import { read } from '#lib/server/api.ts'
import { sendFile } from '#lib/server/send-file.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period } = event.params
  const unitId = event.url.searchParams.get('unit') ?? ''
  return sendFile(
    await read(event, (api) => api.getTemplate({ params: { tenantId, schemeId, period, unitId } })),
  )
}
