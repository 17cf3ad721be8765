import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerWith } from './answer.ts'
import { readEvent, type HttpEvent } from './event.ts'

const event = (change: Partial<HttpEvent> & { method?: string } = {}): HttpEvent => ({
  rawPath: '/%E4%B9%9D/a',
  rawQueryString: 'x=1&x=2',
  headers: { host: 'gateway.example', origin: 'https://plumbline.example' },
  isBase64Encoded: false,
  requestContext: {
    domainName: 'gateway.example',
    http: { method: change.method ?? 'GET', sourceIp: '192.0.2.1' },
  },
  ...change,
})
const origin = 'https://plumbline.example'

describe('an event becomes a request', () => {
  it('at the address people type, path and query untouched, cookies joined', () => {
    const request = readEvent(event({ cookies: ['a=1', 'b=2'] }), origin)
    expect(request.url).toBe('https://plumbline.example/%E4%B9%9D/a?x=1&x=2')
    expect(request.headers.get('cookie')).toBe('a=1; b=2')
  })
  it('with its body byte for byte', async () => {
    const bytes = Uint8Array.from([0, 255, 80, 75, 3, 4])
    const sent = event({ method: 'POST', body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true })
    expect(new Uint8Array(await readEvent(sent, origin).arrayBuffer())).toEqual(bytes)
    expect(await readEvent(event({ method: 'POST', body: '名=1' }), origin).text()).toBe('名=1')
  })
})

describe('an answer', () => {
  const client = mkdtempSync(join(tmpdir(), 'plumbline-web-'))
  mkdirSync(join(client, '_app/immutable'), { recursive: true })
  writeFileSync(join(client, '_app/immutable/a.js'), 'a')
  writeFileSync(join(client, '..', 'plumbline-outside.js'), 'secret')
  const server = {
    init: async () => {},
    respond: async (request: Request) => {
      const headers = new Headers({ 'content-type': 'text/html' })
      headers.append('set-cookie', 'a=1, 2')
      headers.append('set-cookie', 'b=3')
      return new Response(`页 ${request.url}`, { status: 201, headers })
    },
  }
  const answer = answerWith(server, { client, env: { ORIGIN: origin } })

  it('carries status, each cookie by itself, and the page', async () => {
    const result = await (await answer)(event())
    expect(result).toMatchObject({
      statusCode: 201,
      cookies: ['a=1, 2', 'b=3'],
      headers: { 'content-type': 'text/html' },
    })
    expect(Buffer.from(result.body, 'base64').toString()).toBe(
      '页 https://plumbline.example/%E4%B9%9D/a?x=1&x=2',
    )
  })
  it('is the client file where there is one, kept for good by browsers', async () => {
    const result = await (await answer)(event({ rawPath: '/_app/immutable/a.js' }))
    expect(result.headers).toEqual({
      'content-type': 'text/javascript',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(Buffer.from(result.body, 'base64').toString()).toBe('a')
  })
  it('never reads outside the client folder', async () => {
    for (const rawPath of ['/../plumbline-outside.js', '/_app/../../plumbline-outside.js']) {
      expect((await (await answer)(event({ rawPath }))).statusCode).toBe(201)
    }
  })
})
