import { dateIn } from '@plumbline/scheme/periods'
import { read } from '#lib/server/api.ts'
import { officialZone } from '#lib/words/time.ts'
import type { PageServerLoad } from './$types'

const pageSize = 100

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams
  const month = asked.get('month') ?? dateIn(new Date().toISOString(), officialZone).slice(0, 7)
  const query = { month, before: asked.get('before') ?? undefined }
  const params = { tenantId: event.params.tenant }
  const [{ entries, names }, { units }] = await read(event, (api) =>
    Promise.all([api.listAudit({ params, query }), api.listUnits({ params })]),
  )
  const last = entries.at(-1)
  const older = last && entries.length >= pageSize ? `${last.at}#${last.entryId}` : undefined
  return { month, entries, names, units, older }
}
