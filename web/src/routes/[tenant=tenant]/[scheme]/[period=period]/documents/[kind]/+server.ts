import { ReportKind } from '@plumbline/core/schemas'
import { error } from '@sveltejs/kit'
import { read } from '#lib/server/api.ts'
import { sendFile } from '#lib/server/send-file.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period } = event.params
  const kind = ReportKind.safeParse(event.params.kind)
  if (!kind.success) error(404)
  return sendFile(
    await read(event, (api) => api.getReport({ params: { tenantId, schemeId, period, kind: kind.data } })),
  )
}
