import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId } = event.params
  const version = event.url.searchParams.get('version') ?? undefined
  return {
    version: await read(event, (api) =>
      api.getScheme({ params: { tenantId, schemeId }, query: { version } }),
    ),
  }
}
