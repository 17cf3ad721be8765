import { mayDo } from '@plumbline/core/schemas'
import { read } from '#lib/server/api.ts'
import { todosOf } from '#lib/words/todos.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { me, schemes } = await event.parent()
  const tenantId = event.params.tenant
  const mine = me.units.length > 0 && mayDo(me.roles, 'unit.read')
  const { units } = mine ? await read(event, (api) => api.listUnits({ params: { tenantId } })) : { units: [] }
  const todos = schemes.flatMap((scheme) =>
    scheme.periods.flatMap((period) => todosOf({ tenant: tenantId, me }, scheme, period)),
  )
  return { todos, units: units.filter(({ unitId }) => me.units.includes(unitId)) }
}
