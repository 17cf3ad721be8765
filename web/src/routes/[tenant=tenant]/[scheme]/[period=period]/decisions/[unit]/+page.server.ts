import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period, unit: unitId } = event.params
  const params = { tenantId, schemeId, period, unitId }
  return { dossier: await read(event, (api) => api.getDossier({ params })) }
}
