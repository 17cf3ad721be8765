import { request as httpRequest } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Handler } from '../invoke.ts'
import { openServer, type OpenServer } from './open-server.ts'
import { routeRequests } from './route-requests.ts'
import type { HttpEvent } from './to-event.ts'

let server: OpenServer
let lines: string[]
let api: Handler

beforeEach(async () => {
  lines = []
  api = async (event) => ({ statusCode: 200, body: JSON.stringify(event) })
  server = await openServer({ port: 0, log: (line) => lines.push(line) })
})
afterEach(() => server.stop())

const serve = () =>
  server.serve(
    routeRequests({
      origin: server.address,
      address: server.address,
      api: { name: 'http', handler: (event, context) => api(event, context) },
      uploads: (_, response) => void response.end('uploads'),
      issuer: (_, response) => void response.end('issuer'),
      web: (request, response) => void response.end(`web for ${String(request.headers['x-forwarded-host'])}`),
    }),
  )
const ask = (path: string, init?: RequestInit) => fetch(server.address + path, init)
const seen = async (path: string, init?: RequestInit) => (await (await ask(path, init)).json()) as HttpEvent

describe('the gateway', () => {
  it('says that it is starting until it is ready', async () => {
    const response = await ask('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/正在启动[^]*Starting/)
  })

  it('sends each address to the part of the house behind it', async () => {
    serve()
    const answers = ['/objects/uploads/x', '/oidc/auth', '/', '/v1'].map(async (path) =>
      (await ask(path)).text(),
    )
    const host = new URL(server.address).host
    expect(await Promise.all(answers)).toEqual(['uploads', 'issuer', `web for ${host}`, `web for ${host}`])
    expect((await seen('/openapi.json')).rawPath).toBe('/openapi.json')
  })

  it('hands the API a request as API Gateway does', async () => {
    serve()
    const event = await seen('/v1/tenants/%E6%B5%8B?a=1&a=2&b=', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'x=1; y=2', 'X-Trace': 't' },
      body: '{"名":1}',
    })
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/v1/tenants/%E6%B5%8B',
      rawQueryString: 'a=1&a=2&b=',
      queryStringParameters: { a: '1,2', b: '' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-trace': 't' },
      requestContext: { http: { method: 'POST', sourceIp: '127.0.0.1' } },
      body: '{"名":1}',
      isBase64Encoded: false,
    })
    expect(event.headers).not.toHaveProperty('cookie')
  })

  it('carries bytes both ways unharmed', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    api = async (event) => {
      const { body, isBase64Encoded } = event as HttpEvent
      const headers = { 'content-type': 'application/octet-stream', 'x-encoded': isBase64Encoded }
      return { statusCode: 201, headers, cookies: ['a=1; Path=/', 'b=2'], body, isBase64Encoded: true }
    }
    serve()
    const response = await ask('/v1/x', { method: 'PUT', body: bytes })
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect([response.status, response.headers.get('x-encoded')]).toEqual([201, 'true'])
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2'])
  })

  it('takes an answer that is no HTTP result as the body', async () => {
    api = async () => ({ ok: true })
    serve()
    expect(await (await ask('/v1/x')).json()).toEqual({ ok: true })
  })

  it('refuses what Lambda would not carry', async () => {
    serve()
    const large = await ask('/v1/x', { method: 'POST', body: 'x'.repeat(6 * 1024 * 1024 + 1) }).then(
      ({ status }) => status,
      () => 413,
    )
    expect(large).toBe(413)
    api = async () => ({ statusCode: 200, body: 'x'.repeat(7 * 1024 * 1024) })
    expect((await ask('/v1/x')).status).toBe(500)
    expect(lines.join()).toContain('more than 6 MB')
  })

  it('tells a failure by its request id alone, and the log the rest', async () => {
    api = () => Promise.reject(new Error('secret detail'))
    serve()
    const response = await ask('/v1/x')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(lines.join()).toContain(response.headers.get('x-request-id'))
    expect(lines.join()).toContain('secret detail')
  })

  it('sends another name of this machine to the right one, and a foreign name away', async () => {
    serve()
    const port = new URL(server.address).port
    expect(await askAs(`localhost:${port}`)).toEqual([307, `${server.address}/page?x=1`])
    expect(await askAs('evil.example')).toEqual([421, undefined])
  })

  it('says which port is taken', async () => {
    const port = Number(new URL(server.address).port)
    await expect(openServer({ port, log: () => undefined })).rejects.toThrow(`端口 ${port} 已被占用`)
  })
})

function askAs(host: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((done) => {
    const { port } = new URL(server.address)
    const options = { host: '127.0.0.1', port, path: '/page?x=1', headers: { host } }
    httpRequest(options, (response) => done([response.resume().statusCode, response.headers.location])).end()
  })
}
