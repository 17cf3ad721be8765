import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IssuerConfig } from '@plumbline/auth'
import type { Route } from './route-requests.ts'

export interface WebOptions {
  /** The repository. */
  root: string
  /** Where the API answers. */
  api: string
  cookieKey: Uint8Array
  issuers: readonly IssuerConfig[]
}

/** The built pages. They read their settings from the environment when first loaded, so one process holds one web. */
export async function loadWeb({ root, api, cookieKey, issuers }: WebOptions): Promise<Route> {
  Object.assign(process.env, {
    API_URL: api,
    ISSUERS: JSON.stringify(issuers),
    COOKIE_KEY: Buffer.from(cookieKey).toString('base64url'),
    PROTOCOL_HEADER: 'x-forwarded-proto',
    HOST_HEADER: 'x-forwarded-host',
    BODY_SIZE_LIMIT: '25M',
  })
  const built = pathToFileURL(join(root, 'web/build/handler.js')).href
  const { handler } = (await import(built)) as { handler: WebHandler }
  return (request, response) => handler(request, response, () => void response.writeHead(404).end())
}

type WebHandler = (...args: [...Parameters<Route>, next: () => void]) => void | Promise<void>
