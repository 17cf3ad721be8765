import { mayDo } from '@plumbline/core/schemas'
import * as m from '#lib/paraglide/messages.js'
import { act, read } from '#lib/server/api.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const paramsOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
  params: { tenantId: params.tenant, schemeId: params.scheme, period: params.period },
})

export const load: PageServerLoad = async (event) => {
  event.depends('app:period')
  const at = paramsOf(event)
  const [{ me }, board] = await Promise.all([event.parent(), read(event, (api) => api.getPeriodBoard(at))])
  const { runId } = board.period
  const seesRun = runId !== undefined && mayDo(me.roles, 'run.read')
  const run = seesRun
    ? await read(event, (api) => api.getRun({ params: { ...at.params, runId } }))
    : undefined
  // The board is read afresh: what the layout knew of the period may be older.
  return { ...board, run }
}

export const actions: Actions = {
  close: (event) =>
    act(
      event,
      (api) => api.closePeriod(paramsOf(event)),
      () => ({ done: m.close_done() }),
    ),
  propose: (event) =>
    act(
      event,
      (api) => api.proposeResult(paramsOf(event)),
      () => ({ done: m.propose_done() }),
    ),
  publish: (event) =>
    act(
      event,
      (api) => api.publishResult(paramsOf(event)),
      () => ({ done: m.publish_done() }),
    ),
  restart: async (event) => {
    const runId = String((await event.request.formData()).get('run'))
    const params = { ...paramsOf(event).params, runId }
    return act(
      event,
      (api) => api.restartRun({ params }),
      () => ({ done: m.restart_done() }),
    )
  },
}
