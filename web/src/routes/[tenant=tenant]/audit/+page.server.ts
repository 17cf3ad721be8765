import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const pageSize = 100

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams
  const month = asked.get('month') ?? new Date().toISOString().slice(0, 7)
  const query = { month, before: asked.get('before') ?? undefined }
  const { entries } = await read(event, (api) => api.listAudit({ params: { tenantId: event.params.tenant }, query }))
  return { month, entries, older: entries.length >= pageSize ? entries.at(-1)?.entryId : undefined }
}
