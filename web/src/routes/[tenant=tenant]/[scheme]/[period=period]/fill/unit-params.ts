import { error, type RequestEvent } from '@sveltejs/kit'

type At = Pick<RequestEvent<{ tenant: string; scheme: string; period: string }>, 'params' | 'url'>

/** Whose form: `?unit=`, or the reader's own. */
export function unitParams({ params, url }: At, own?: string) {
  const unitId = url.searchParams.get('unit') || own
  if (!unitId) error(404)
  return { params: { tenantId: params.tenant, schemeId: params.scheme, period: params.period, unitId } }
}
