import { read } from '#lib/server/api.ts'
import type { LayoutServerLoad } from './$types'

/** The period and the scheme it was opened with, which a later version does not change. */
export const load: LayoutServerLoad = async (event) => {
  const { tenant: tenantId, scheme: schemeId, period: periodId } = event.params
  const { schemes } = await event.parent()
  const known = schemes.find((one) => one.schemeId === schemeId)?.periods ?? []
  const at = { tenantId, schemeId }
  const period =
    known.find((one) => one.period === periodId) ??
    (await read(event, (api) => api.getPeriodBoard({ params: { ...at, period: periodId } }))).period
  const version = String(period.schemeVersion)
  const { document } = await read(event, (api) => api.getScheme({ params: at, query: { version } }))
  return {
    period,
    document,
    at: { tenant: tenantId, scheme: schemeId, period: periodId },
    known: known.map((one) => one.period),
  }
}
