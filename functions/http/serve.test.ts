import { mintSession } from '@plumbline/auth'
import { problemText, ProblemReply, routes, type RouteName } from '@plumbline/contract'
import { addMember, readMembership, type Role } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createMembership } from '../../packages/core/src/member/store.ts'
import { openBusiness } from '../../test/support/business.ts'
import { cloudOf } from '../../test/support/cloud.ts'
import { auditOf } from '../../test/support/expect-audit.ts'
import { foundTenant } from '../../test/support/found-tenant.ts'
import { publishMonth } from '../../test/support/months.ts'
import { smallScheme } from '../../test/support/small-scheme.ts'
import { provideCloud } from '../runtime/cloud.ts'
import { answers } from './routes/index.ts'
import { serve } from './serve.ts'

const business = await openBusiness()
const cloud = cloudOf(business)
provideCloud(cloud)
const t = await foundTenant(business)
await publishMonth(t, '2026-10')
const issuer = 'https://issuer.test'

const tokenOf = (subject: string, at = cloud.clock()) =>
  mintSession(cloud.sessionKey, { issuer, subject, name: subject }, at)
for (const role of ['office', 'clerk'] satisfies Role[]) {
  await addMember(t.as('office'), {
    identity: { issuer, subject: role },
    name: role,
    roles: [role],
    units: role === 'clerk' ? [t.unit('t1').unitId] : [],
  })
}

interface Asked {
  params?: Record<string, string>
  token?: string
  body?: unknown
  raw?: string | Uint8Array<ArrayBuffer>
  query?: string
}

async function ask(name: RouteName, { params = {}, token, body, raw, query = '' }: Asked) {
  const { method } = routes[name]
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const request = new Request(`https://api.test/x${query}`, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  })
  const here: Record<string, string> = {
    tenantId: t.tenantId,
    schemeId: t.schemeId,
    period: '2026-10',
    ...params,
  }
  const named = Object.fromEntries(
    Object.keys(routes[name].params.shape).map((key) => [key, here[key] ?? '']),
  )
  return serve(name, answers, { request, params: named, requestId: 'r-1' })
}

async function refused(response: Response, status: number, code: string) {
  const problem = ProblemReply.parse(await response.json())
  expect([response.status, problem.code, problem.requestId]).toEqual([status, code, 'r-1'])
  return problem
}

describe('the door', () => {
  it('lets nobody in without a session, or with one that is over or was made elsewhere', async () => {
    await refused(await ask('getTenant', {}), 401, 'unauthenticated')
    await refused(await ask('getTenant', { token: 'not.a.token' }), 401, 'unauthenticated')
    const yesterday = await tokenOf('office', new Date(Date.parse(business.now) - 86_400_000))
    await refused(await ask('getTenant', { token: yesterday }), 401, 'session_expired')
  })

  it('gives a stranger the same answer as to a jurisdiction that is not there', async () => {
    const token = await tokenOf('stranger')
    const here = await refused(await ask('getTenant', { token }), 404, 'not_found')
    const nowhere = await refused(
      await ask('getTenant', { params: { tenantId: business.newId('tnt') }, token }),
      404,
      'not_found',
    )
    expect(here).toEqual(nowhere)
  })

  it('is closed to a member who was disabled, at once and without a hint, whatever their session says', async () => {
    const identity = { issuer, subject: 'left' }
    const membership = await readMembership(business.table, { issuer, subject: 'office' }, t.tenantId)
    await business.table.transact([createMembership(identity, { ...membership!, disabled: true })])
    const token = await tokenOf('left')
    await refused(await ask('getTenant', { token }), 404, 'not_found')
    const me = routes.getMe.reply.schema.parse(await (await ask('getMe', { token })).json())
    expect(me.memberships).toEqual([])
  })

  it('tells a member whose post does not allow it, before it looks at anything', async () => {
    await refused(
      await ask('closePeriod', { token: await tokenOf('clerk'), params: { period: 'never' } }),
      403,
      'forbidden',
    )
  })

  it('answers what a member may see, uncached and numbered', async () => {
    const response = await ask('getTenant', { token: await tokenOf('office') })
    expect([
      response.status,
      response.headers.get('cache-control'),
      response.headers.get('x-request-id'),
    ]).toEqual([200, 'no-store', 'r-1'])
    expect(routes.getTenant.reply.schema.parse(await response.json()).tenant.tenantId).toBe(t.tenantId)
  })

  it('keeps its word: replies are in the shape the contract declares', async () => {
    const token = await tokenOf('office')
    const unitId = t.unit('t1').unitId
    const replies: [RouteName, Record<string, string>, string?][] = [
      ['getMe', {}],
      ['listUnits', {}],
      ['getScheme', {}],
      ['getPeriodBoard', {}],
      ['getForm', { unitId }],
      ['getRanking', {}, '?class=park&page=1'],
      ['getCard', { unitId }],
      ['getLights', {}],
      ['listReports', {}],
      ['listAudit', {}, '?month=2026-11'],
    ]
    for (const [name, params, query] of replies) {
      const response = await ask(name, { params, token, ...(query ? { query } : {}) })
      const { reply } = routes[name]
      expect(response.status, name).toBe(200)
      expect(
        reply.kind === 'json' && reply.schema.safeParse(await response.json()).error,
        name,
      ).toBeUndefined()
    }
  })

  it('finds nothing at an address that cannot be one', async () => {
    const token = await tokenOf('office')
    await refused(await ask('getPeriodBoard', { token, params: { period: '2026-13' } }), 404, 'not_found')
    await refused(await ask('getForm', { token, params: { unitId: '../x' } }), 404, 'not_found')
  })

  it('names what is wrong with a question or a body', async () => {
    const token = await tokenOf('office')
    const { findings } = await refused(
      await ask('listAudit', { token, query: '?month=November' }),
      400,
      'bad_input',
    )
    expect(findings.map((finding) => finding.place)).toEqual(['month'])
    await refused(
      await ask('saveDraft', { token, params: { unitId: t.unit('t1').unitId }, raw: '{' }),
      400,
      'bad_input',
    )
    const body = { version: 0, cells: [], extra: 1 }
    await refused(
      await ask('saveDraft', { token, params: { unitId: t.unit('t1').unitId }, body }),
      400,
      'bad_input',
    )
  })

  it('takes no body larger than it can hold, counted in bytes, and says that it is the body', async () => {
    const token = await tokenOf('office')
    const raw = new TextEncoder().encode(`"${'汉'.repeat(2_000_000)}"`)
    const problem = await refused(
      await ask('saveDraft', { token, params: { unitId: t.unit('t1').unitId }, raw }),
      413,
      'body_too_large',
    )
    expect(problem.message).toEqual(problemText('body_too_large'))
  })

  it('publishes a scheme only at its own address', async () => {
    const token = await tokenOf('office')
    const before = await auditOf(t)
    await refused(
      await ask('publishScheme', { params: { schemeId: 'other' }, token, body: { document: smallScheme() } }),
      400,
      'bad_input',
    )
    expect(await auditOf(t)).toEqual(before)
    const response = await ask('publishScheme', { token, body: { document: smallScheme() } })
    expect(((await response.json()) as { schemeVersion: number }).schemeVersion).toBe(2)
  })

  it('hands over a file under its Chinese name', async () => {
    const response = await ask('getTemplate', {
      token: await tokenOf('clerk'),
      params: { unitId: t.unit('t1').unitId },
    })
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(
      '单位t1-2026年10月报送表.xlsx',
    )
    expect(new Uint8Array(await response.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})
