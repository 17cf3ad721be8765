import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period } = event.params
  return read(event, async (api) => ({
    proposals: (await api.listProposals({ params: { tenantId, schemeId, period } })).proposals,
  }))
}
