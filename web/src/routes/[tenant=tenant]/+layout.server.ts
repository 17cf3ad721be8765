import { read } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { tenant, me, schemes } = await read(event, (api) => api.getTenant({ params: { tenantId: event.params.tenant } }))
  return { tenant, me, schemes, synthetic: tenant.synthetic }
}
