/** The part of an API Gateway HTTP API event (payload 2.0) that a page needs. */
export interface HttpEvent {
  rawPath: string
  rawQueryString: string
  headers: Record<string, string | undefined>
  cookies?: string[]
  body?: string
  isBase64Encoded: boolean
  requestContext: { domainName: string; http: { method: string; sourceIp: string } }
}

export interface HttpResult {
  statusCode: number
  headers: Record<string, string>
  cookies: string[]
  body: string
  isBase64Encoded: boolean
}

/** `origin` is the address people type: behind a CDN the event names the gateway's own host. */
export function readEvent(event: HttpEvent, origin: string): Request {
  const query = event.rawQueryString ? `?${event.rawQueryString}` : ''
  const headers = new Headers()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  if (event.cookies?.length) headers.set('cookie', event.cookies.join('; '))
  const { method } = event.requestContext.http
  const bodiless = method === 'GET' || method === 'HEAD' || event.body === undefined
  return new Request(origin + event.rawPath + query, {
    method,
    headers,
    ...(bodiless ? {} : { body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') }),
  })
}

/** Base64 always: one way for pages and files alike. */
export async function writeResult(response: Response): Promise<HttpResult> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
    body,
    isBase64Encoded: true,
  }
}
