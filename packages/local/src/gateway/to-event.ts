import type { IncomingMessage } from 'node:http'
import { readBody } from './read-body.ts'

/** A request as API Gateway hands it to Lambda, payload format 2.0. */
export interface HttpEvent {
  version: '2.0'
  routeKey: '$default'
  rawPath: string
  rawQueryString: string
  queryStringParameters?: Record<string, string>
  cookies?: string[]
  headers: Record<string, string>
  requestContext: object
  body?: string
  isBase64Encoded: boolean
}

/** Lambda takes no larger request. */
const mostBytes = 6 * 1024 * 1024
const textual = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\b)/i

export async function toEvent(request: IncomingMessage, requestId: string): Promise<HttpEvent> {
  const url = new URL(request.url ?? '/', 'http://local')
  const body = await readBody(request, mostBytes)
  const isBase64Encoded = body.length > 0 && !textual.test(request.headers['content-type'] ?? '')
  const { cookie, ...others } = request.headers
  const headers = Object.entries(others).map(([name, value]) => [name, [value ?? ''].flat().join(',')])
  const query = [...new Set(url.searchParams.keys())].map((name) => [
    name,
    url.searchParams.getAll(name).join(','),
  ])
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) as Record<string, string> }),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(headers) as Record<string, string>,
    requestContext: contextOf(request, url.pathname, requestId),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  }
}

function contextOf(request: IncomingMessage, path: string, requestId: string) {
  const now = new Date()
  return {
    accountId: 'local',
    apiId: 'local',
    domainName: request.headers.host ?? 'local',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId,
    routeKey: '$default',
    stage: '$default',
    time: now.toISOString(),
    timeEpoch: now.getTime(),
  }
}
