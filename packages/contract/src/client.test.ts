import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Submission, Unit } from '@plumbline/core/schemas'
import { addressOf, ApiProblem, createClient, type Client, type FileReply } from './client.ts'

const at = { tenantId: 'tnt_00000000000000000001', schemeId: 'small', period: '2026-10' }
const unit = { ...at, unitId: 'unt_00000000000000000001' }

/** A client whose requests are kept and answered with what is given. */
function clientOf(answer: () => Response) {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  const fetching: typeof fetch = async (url, init) => (asked.push({ url: String(url), init }), answer())
  return { asked, client: createClient({ baseUrl: 'https://api.test', token: 'abc', fetch: fetching }) }
}

describe('the typed client', () => {
  it('asks for what a route needs and for nothing else', () => {
    expectTypeOf<Client['getMe']>().toBeCallableWith({})
    expectTypeOf<Client['getRanking']>().toBeCallableWith({ params: at })
    expectTypeOf<Client['getRanking']>().toBeCallableWith({ params: at, query: { page: 2 } })
    expectTypeOf<Client['listAudit']>().toBeCallableWith({
      params: { tenantId: at.tenantId },
      query: { month: '2026-10' },
    })
    // @ts-expect-error the month is required
    expectTypeOf<Client['listAudit']>().toBeCallableWith({ params: { tenantId: at.tenantId } })
    // @ts-expect-error a saving needs a body
    expectTypeOf<Client['saveDraft']>().toBeCallableWith({ params: unit })
    // @ts-expect-error a return needs a reason
    expectTypeOf<Client['returnSubmission']>().toBeCallableWith({ params: unit, body: { version: 1 } })
    expect(Object.keys(clientOf(() => Response.json({})).client)).toContain('listAudit')
  })

  it('answers in the shapes of the business', () => {
    expectTypeOf<Awaited<ReturnType<Client['submit']>>>().toEqualTypeOf<Submission>()
    expectTypeOf<Awaited<ReturnType<Client['listUnits']>>>().toEqualTypeOf<{ units: Unit[] }>()
    expectTypeOf<Awaited<ReturnType<Client['getTemplate']>>>().toEqualTypeOf<FileReply>()
    expect(addressOf('getMe', {})).toBe('/v1/me')
  })

  it('sends the token, the address and the body, and parses the reply', async () => {
    const { asked, client } = clientOf(() => Response.json({ written: 2 }))
    const body = { fileName: 'a.xlsx', units: [{ unitId: unit.unitId, cells: [] }] }
    expect(await client.importSubmissions({ params: at, body })).toEqual({ written: 2 })
    expect(asked[0]).toMatchObject({
      url: `https://api.test/v1/tenants/${at.tenantId}/schemes/small/periods/2026-10/import`,
      init: { method: 'POST', headers: { authorization: 'Bearer abc' } },
    })
    expect(JSON.parse(String(asked[0]?.init?.body))).toEqual(body)
  })

  it('refuses a reply of another shape than declared', async () => {
    const { client } = clientOf(() => Response.json({ written: 'two' }))
    await expect(
      client.importSubmissions({ params: at, body: { fileName: 'a', units: [] } }),
    ).rejects.toMatchObject({ name: 'ZodError' })
  })

  it('raises a refusal with its code, its findings and its number', async () => {
    const problem = {
      code: 'version_conflict',
      message: { zh: '冲突', en: 'Conflict' },
      findings: [],
      requestId: 'req_1',
    }
    const { client } = clientOf(() => Response.json(problem, { status: 409 }))
    const error = await client.submit({ params: unit, body: { version: 1 } }).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ status: 409, problem })
  })

  it('says in both languages that nobody answers when a gateway speaks in its stead', async () => {
    const { client } = clientOf(
      () => new Response('<html>502</html>', { status: 502, headers: { 'x-request-id': 'gw' } }),
    )
    await expect(client.getMe({})).rejects.toMatchObject({
      status: 502,
      problem: {
        code: 'unavailable',
        requestId: 'gw',
        message: { zh: expect.stringContaining('请稍后'), en: expect.stringContaining('try again') },
      },
    })
  })

  it('hands a file over with its own name', async () => {
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('晾晒表.pdf')}`,
    }
    const { client } = clientOf(() => new Response(new Uint8Array([1, 2, 3]), { headers }))
    const reply = await client.getReport({ params: { ...at, kind: 'airing_pdf' } })
    expect(reply).toEqual({
      fileName: '晾晒表.pdf',
      contentType: 'application/pdf',
      bytes: new Uint8Array([1, 2, 3]),
    })
  })

  it('writes addresses that cannot be broken out of, and leaves out what was not asked', () => {
    const open = addressOf('getScheme', {
      params: { tenantId: 'a/b?c', schemeId: '..' },
      query: { version: undefined },
    })
    expect(open).toBe('/v1/tenants/a%2Fb%3Fc/schemes/-')
    expect(new URL(open, 'https://api.test').pathname).toBe(open)
    expect(addressOf('getTenant', { params: { tenantId: '' } })).toBe('/v1/tenants/-')
    expect(addressOf('getRanking', { params: at, query: { class: 'town', page: 2 } })).toMatch(
      /ranking\?class=town&page=2$/,
    )
  })
})
