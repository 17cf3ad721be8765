import { keepTyped } from '#lib/forms/keep-typed.ts'
import { readGround, readVersion } from '#lib/forms/read-ground.ts'
import * as m from '#lib/paraglide/messages.js'
import { act, read } from '#lib/server/api.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readEntry, readId } from './read-entry.ts'

const paramsOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
  tenantId: params.tenant,
  schemeId: params.scheme,
  period: params.period,
})

export const load: PageServerLoad = async (event) =>
  read(event, async (api) => {
    const [{ entries }, { units }] = await Promise.all([
      api.listEntries({ params: paramsOf(event) }),
      api.listUnits({ params: { tenantId: event.params.tenant } }),
    ])
    return { entries, units }
  })

export const actions: Actions = {
  add: async (event) => {
    const sent = await event.request.formData()
    const outcome = await act(
      event,
      (api) => api.addEntry({ params: paramsOf(event), body: readEntry(sent) }),
      () => ({ done: m.ledger_add_done() }),
    )
    return keepTyped(outcome, sent, 'add')
  },
  forgive: async (event) => {
    const sent = await event.request.formData()
    const params = { ...paramsOf(event), entryId: readId(sent) }
    const body = { version: readVersion(sent), ...readGround(sent) }
    const outcome = await act(
      event,
      (api) => api.forgiveEntry({ params, body }),
      () => ({ done: m.ledger_forgive_done() }),
    )
    return keepTyped(outcome, sent, 'forgive')
  },
  withdraw: async (event) => {
    const sent = await event.request.formData()
    const params = { ...paramsOf(event), entryId: readId(sent) }
    const body = { version: readVersion(sent), reason: readGround(sent).reason }
    const outcome = await act(
      event,
      (api) => api.withdrawEntry({ params, body }),
      () => ({ done: m.ledger_withdraw_done() }),
    )
    return keepTyped(outcome, sent, 'withdraw')
  },
}
