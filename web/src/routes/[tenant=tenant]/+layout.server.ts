import { read } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  // Periods and their states come with it, and a running evaluation changes them under the reader's eyes.
  event.depends('app:period')
  const { tenant, me, schemes } = await read(event, (api) =>
    api.getTenant({ params: { tenantId: event.params.tenant } }),
  )
  return { tenant, me, schemes, synthetic: tenant.synthetic }
}
