import { ReturnSubmission } from '@plumbline/core/schemas'
import { fail } from '@sveltejs/kit'
import * as m from '#lib/paraglide/messages.js'
import { act, read } from '#lib/server/api.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const paramsOf = ({ params }: Pick<RequestEvent, 'params'>) => ({
  params: { tenantId: params.tenant, schemeId: params.scheme, period: params.period, unitId: params.unit },
})

export const load: PageServerLoad = async (event) => ({
  form: await read(event, (api) => api.getForm(paramsOf(event))),
})

const readVersion = (sent: FormData) => Number(sent.get('version'))

export const actions: Actions = {
  accept: async (event) => {
    const body = { version: readVersion(await event.request.formData()) }
    return act(
      event,
      (api) => api.acceptSubmission({ ...paramsOf(event), body }),
      () => ({ done: m.accept_done() }),
    )
  },
  return: async (event) => {
    const sent = await event.request.formData()
    const body = { version: readVersion(sent), reason: String(sent.get('reason') ?? '') }
    const { reason } = body
    if (!ReturnSubmission.shape.reason.safeParse(reason).success)
      return fail(422, { wrong: { reason: m.return_reason_wrong() }, reason })
    const outcome = await act(
      event,
      (api) => api.returnSubmission({ ...paramsOf(event), body }),
      () => ({ done: m.return_done() }),
    )
    return 'done' in outcome ? outcome : fail(outcome.status, { ...outcome.data, reason })
  },
}
