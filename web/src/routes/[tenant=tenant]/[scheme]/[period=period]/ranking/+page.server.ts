import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period } = event.params
  const asked = event.url.searchParams
  const query = { class: asked.get('class') ?? undefined, page: asked.get('page') ?? undefined }
  return {
    ranking: await read(event, (api) => api.getRanking({ params: { tenantId, schemeId, period }, query })),
  }
}
