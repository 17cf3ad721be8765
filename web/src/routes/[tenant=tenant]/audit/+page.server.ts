import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

const pageSize = 100

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams
  const month = asked.get('month') ?? new Date().toISOString().slice(0, 7)
  const query = { month, before: asked.get('before') ?? undefined }
  const params = { tenantId: event.params.tenant }
  const [{ entries }, { units }] = await read(event, (api) =>
    Promise.all([api.listAudit({ params, query }), api.listUnits({ params })]),
  )
  return { month, entries, units, older: entries.length >= pageSize ? entries.at(-1)?.entryId : undefined }
}
