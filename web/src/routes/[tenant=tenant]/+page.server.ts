import { mayDo, submissionAllows, type Period } from '@plumbline/core/schemas'
import { read } from '#lib/server/api.ts'
import { todosOf } from '#lib/words/todos.ts'
import type { PageServerLoad, PageServerLoadEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { me, schemes } = await event.parent()
  const tenantId = event.params.tenant
  const mine = me.units.length > 0 && mayDo(me.roles, 'unit.read')
  const { units } = mine ? await read(event, (api) => api.listUnits({ params: { tenantId } })) : { units: [] }
  const all = schemes.flatMap((scheme) => scheme.periods.map((period) => ({ scheme, period })))
  const todos = await Promise.all(
    all.map(async ({ scheme, period }) => {
      const left = mine && period.status === 'open' ? await unitsLeft(event, period, me.units) : me.units
      return todosOf({ tenant: tenantId, me: { ...me, units: left } }, scheme, period)
    }),
  )
  return { todos: todos.flat(), units: units.filter(({ unitId }) => me.units.includes(unitId)) }
}

/** Whose figures are still to be entered: those handed in wait for somebody else. */
async function unitsLeft(event: PageServerLoadEvent, at: Period, own: readonly string[]): Promise<string[]> {
  const params = { tenantId: event.params.tenant, schemeId: at.schemeId, period: at.period }
  const { rows } = await read(event, (api) => api.getPeriodBoard({ params }))
  const open = rows.filter(({ status }) => status === 'missing' || submissionAllows('edit', status))
  return open.map(({ unitId }) => unitId).filter((unitId) => own.includes(unitId))
}
