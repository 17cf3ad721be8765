import type { IncomingMessage, ServerResponse } from 'node:http'
import { invokeFunction, type Invocation } from '../invoke.ts'
import type { Answer } from './open-server.ts'
import { sendResult } from './send-result.ts'
import { toEvent } from './to-event.ts'

export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void
export interface Routes {
  /** What people type, e.g. http://127.0.0.1:4173. */
  origin: string
  /** Where the server listens: our own calls to the API come there. */
  address: string
  api: Invocation
  uploads: Route
  issuer: Route
  web: Route
}

/** One server, as the cloud's addresses lie: the API, uploads, the issuer, and pages everywhere else. */
export function routeRequests(routes: Routes): Answer {
  return async (request, response, requestId) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (!isOurs(routes, request)) return misdirected(routes, request, response)
    if (path.startsWith('/v1/') || path === '/openapi.json')
      return callApi(routes.api, request, response, requestId)
    if (path.startsWith('/objects/')) return routes.uploads(request, response)
    if (path.startsWith('/oidc/')) return routes.issuer(request, response)
    return routes.web(asForwarded(routes, request), response)
  }
}

async function callApi(
  api: Invocation,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) {
  sendResult(response, await invokeFunction(api, await toEvent(request, requestId)))
}

const hostOf = (url: string) => new URL(url).host
const isOurs = ({ origin, address }: Routes, { headers }: IncomingMessage) =>
  headers.host === hostOf(origin) || headers.host === hostOf(address)

/** Another name of this machine is sent to the one the issuer knows; a foreign name (DNS rebinding) gets nothing. */
function misdirected({ origin }: Routes, request: IncomingMessage, response: ServerResponse): void {
  const alias = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
  if (alias && request.method === 'GET')
    return void response.writeHead(307, { location: origin + request.url }).end()
  response.writeHead(421, { 'content-type': 'text/plain' }).end('Misdirected Request')
}

/** adapter-node takes the origin of a page from these headers (web-handler.ts); what a client sent in them is dropped. */
function asForwarded({ origin }: Routes, request: IncomingMessage): IncomingMessage {
  const { protocol, host } = new URL(origin)
  Object.assign(request.headers, { 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host })
  return request
}
