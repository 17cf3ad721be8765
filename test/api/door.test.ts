import { mintSession } from '@plumbline/auth'
import { createClient, routes, type RouteName } from '@plumbline/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, expectRefusal } from './world/ask.ts'
import { declared } from './world/calls.ts'
import { foundJurisdiction, issuer, type Jurisdiction } from './world/found.ts'
import { figuresOf } from './world/scheme.ts'
import { startWorld, type World } from './world/start.ts'

let world: World
let own: Jurisdiction
beforeAll(async () => {
  world = await startWorld()
  own = await foundJurisdiction(world.cloud, 'A')
})
afterAll(() => world?.stop())

const tokenOfOffice = () => world.tokenOf(own.key, 'office')
const send = async (method: string, path: string, more: object = {}) =>
  ask(world.url, { method, path, token: await tokenOfOffice(), ...more })

describe('an address that is none', () => {
  it('is refused with its number, whoever asks and however it is spelt', async () => {
    const home = `/v1/tenants/${own.tenantId}`
    for (const path of [
      '/v1/',
      '/v1/nothing',
      `${home}//units`,
      `${home}/units/..%2funits`,
      `${home}/%zz`,
      '/v1/__proto__',
      '/v1/me%00',
    ]) {
      expectRefusal(await send('GET', path), 404, 'no_route')
    }
    expectRefusal(await ask(world.url, { method: 'GET', path: '/v1/nothing' }), 404, 'no_route')
  })

  it('is one where the method is another', async () => {
    for (const method of ['DELETE', 'PATCH', 'POST'])
      expectRefusal(await send(method, '/v1/me'), 404, 'no_route')
  })
})

describe('a body', () => {
  const draft = (text: string) => {
    const unitId = own.units[0]!.unitId
    const path = `/v1/tenants/${own.tenantId}/schemes/towns/periods/2026-08/submissions/${unitId}`
    return send('PUT', path, { raw: text })
  }

  it('of more than five megabytes is refused as too large, before it is read as anything', async () => {
    expectRefusal(await draft('x'.repeat(5 * 1024 * 1024 + 1)), 413, 'body_too_large')
    expectRefusal(await draft('汉'.repeat(1_900_000)), 413, 'body_too_large')
  })

  it('that sets what it must not set is refused, and nothing learns a new property from it', async () => {
    const body = `{"version":0,"cells":${JSON.stringify(figuresOf(0))},"__proto__":{"polluted":true}}`
    const { findings } = expectRefusal(await draft(body), 400, 'bad_input')
    expect(findings).not.toEqual([])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('of any depth is answered', async () => {
    expectRefusal(await draft(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 400, 'bad_input')
  })
})

describe('a session', () => {
  const signedIn = (Object.keys(routes) as RouteName[]).filter(
    (name) => declared(name).access.kind === 'signed_in',
  )

  it.each(signedIn)('is what %s asks for', async (name) => {
    const { method, path } = declared(name)
    expectRefusal(await ask(world.url, { method, path }), 401, 'unauthenticated')
    expectRefusal(await ask(world.url, { method, path, token: 'a.b.c' }), 401, 'unauthenticated')
    const ended = await world.tokenOf(own.key, 'office', new Date(Date.now() - 7_200_000))
    expectRefusal(await ask(world.url, { method, path, token: ended }), 401, 'session_expired')
    expect((await send(method, path)).status).toBe(200)
  })

  it('is not given for an identity nobody vouches for', async () => {
    const forged = await mintSession(
      new Uint8Array(32),
      { issuer, subject: 'A-office', name: 'A-office' },
      new Date(),
    )
    for (const idToken of ['', 'garbage', forged]) {
      expectRefusal(
        await ask(world.url, { method: 'POST', path: '/v1/session', body: { idToken, nonce: 'n' } }),
        401,
        'unauthenticated',
      )
    }
    expectRefusal(
      await ask(world.url, { method: 'POST', path: '/v1/session', body: { idToken: 5 } }),
      400,
      'bad_input',
    )
  })

  it('shows its holder every place they have, and nobody else’s', async () => {
    const { memberships } = await createClient({ baseUrl: world.url, token: await tokenOfOffice() }).getMe({})
    expect(memberships.map(({ tenantId, roles }) => ({ tenantId, roles }))).toEqual([
      { tenantId: own.tenantId, roles: ['office'] },
    ])
  })
})

describe('the description of the API', () => {
  it('names every route of the contract, and every reply carries its number', async () => {
    const reply = await ask(world.url, { method: 'GET', path: '/openapi.json' })
    const { paths } = JSON.parse(reply.text) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const named = Object.values(paths).flatMap((one) =>
      Object.values(one).map(({ operationId }) => operationId),
    )
    expect(named.toSorted()).toEqual(Object.keys(routes).toSorted())
    expect(reply.headers.get('x-request-id')).toMatch(/.{8,}/)
  })
})
