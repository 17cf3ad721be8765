import { mayDo } from '@plumbline/core/schemas'
import { read } from '#lib/server/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId } = event.params
  const version = event.url.searchParams.get('version') ?? undefined
  const { me } = await event.parent()
  return read(event, async (api) => ({
    version: await api.getScheme({ params: { tenantId, schemeId }, query: { version } }),
    units: mayDo(me.roles, 'unit.read') ? (await api.listUnits({ params: { tenantId } })).units : [],
  }))
}
