import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const query = { period: event.url.searchParams.get('period') ?? undefined }
  return {
    comparison: await read(event, (api) =>
      api.compareJurisdictions({ params: { tenantId: event.params.tenant }, query }),
    ),
  }
}
