import { keepTyped } from '#lib/forms/keep-typed.ts'
import { readVersion, textOf } from '#lib/forms/read-ground.ts'
import * as m from '#lib/paraglide/messages.js'
import { act, read } from '#lib/server/api.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { readDecision, readId } from './read-decision.ts'

const paramsOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
  tenantId: params.tenant,
  schemeId: params.scheme,
  period: params.period,
})

export const load: PageServerLoad = async (event) =>
  read(event, async (api) => {
    const [{ decisions, unused, uncounted }, { units }] = await Promise.all([
      api.listDecisions({ params: paramsOf(event) }),
      api.listUnits({ params: { tenantId: event.params.tenant } }),
    ])
    return { decisions, unused, uncounted, units }
  })

export const actions: Actions = {
  decide: async (event) => {
    const sent = await event.request.formData()
    const outcome = await act(
      event,
      (api) => api.decide({ params: paramsOf(event), body: readDecision(sent) }),
      () => ({ done: m.decision_entered_done() }),
    )
    return keepTyped(outcome, sent, 'decide')
  },
  recompute: (event) =>
    act(
      event,
      (api) => api.recomputePeriod({ params: paramsOf(event) }),
      () => ({ done: m.recompute_done() }),
    ),
  confirm: async (event) => {
    const sent = await event.request.formData()
    const params = { ...paramsOf(event), decisionId: readId(sent) }
    return act(
      event,
      (api) => api.confirmDecision({ params, body: { version: readVersion(sent) } }),
      () => ({ done: m.decision_confirm_done() }),
    )
  },
  withdraw: async (event) => {
    const sent = await event.request.formData()
    const params = { ...paramsOf(event), decisionId: readId(sent) }
    const body = { version: readVersion(sent), reason: textOf(sent, 'reason') }
    const outcome = await act(
      event,
      (api) => api.withdrawDecision({ params, body }),
      ({ confirmed }) => ({ done: confirmed ? m.decision_withdraw_asked() : m.decision_withdraw_done() }),
    )
    return keepTyped(outcome, sent, 'withdraw')
  },
}
