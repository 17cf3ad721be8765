import { read } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

/** One read serves the card and everything opened from it. */
export const load: LayoutServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period, unit: unitId } = event.params
  return { card: await read(event, (api) => api.getCard({ params: { tenantId, schemeId, period, unitId } })) }
}
