import { mintSession } from '@plumbline/auth'
import { roles } from '@plumbline/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, expectRefusal, faceOf, type Question } from './world/ask.ts'
import { declared, goodCall, memberRoutes, pathOf, postsFor, type Call } from './world/calls.ts'
import { issuer, subjectOf } from './world/found.ts'
import { setStage, type Stage } from './world/stage.ts'
import type { Role } from '@plumbline/core'
import type { RouteName } from '@plumbline/contract'

// Every member route of the contract, against everybody and everything that must not get through: a new route is in here at once.

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.world.stop())

const hour = 3_600_000
/** Ids of the right shape that name nothing. */
const strangers = (): Record<string, string> => {
  const { newId } = stage.world.cloud
  return {
    schemeId: 'nowhere',
    period: '1999-01',
    unitId: newId('unt'),
    runId: newId('run'),
    uploadId: newId('upl'),
    entryId: newId('led'),
    decisionId: newId('dec'),
  }
}
const malformed = [
  '!!',
  'UPPER CASE',
  '../../etc',
  "x' OR 1=1",
  '%00',
  'a'.repeat(300),
  '中文',
  'unt-1',
  'T#x',
]
const tenantOf = () => ({ own: stage.own.tenantId, none: stage.world.cloud.newId('tnt') })

describe.each(memberRoutes)('%s', (name) => {
  const { method, query, body } = declared(name)
  /** The good request of the stage with something changed; sent by the right person unless another token is given. */
  const send = async (change: Partial<Question> & Partial<Call> = {}) => {
    const { role, ...call } = goodCall(name, stage)
    const { params, query: asked, ...question } = change
    const path = pathOf(name, { params: { ...call.params, ...params }, query: asked ?? call.query })
    const token =
      'token' in change ? change.token : await stage.world.tokenOf(stage.own.key, change.role ?? role)
    const sent = 'raw' in change ? {} : { body: call.body }
    return ask(stage.world.url, { ...sent, ...question, method, path, token })
  }

  it('is closed to nobody in particular', async () => {
    expectRefusal(await send({ token: undefined }), 401, 'unauthenticated')
    expectRefusal(await send({ token: 'garbage' }), 401, 'unauthenticated')
    expectRefusal(
      await send({ token: undefined, headers: { authorization: 'Basic YTpi' } }),
      401,
      'unauthenticated',
    )
  })

  it('is closed to a session of ours that has ended, and to one that is not ours', async () => {
    const { tokenOf } = stage.world
    expectRefusal(
      await send({ token: await tokenOf(stage.own.key, 'office', new Date(Date.now() - 2 * hour)) }),
      401,
      'session_expired',
    )
    const subject = subjectOf(stage.own.key, 'office')
    const forged = await mintSession(
      new Uint8Array(32).fill(7),
      { issuer, subject, name: subject },
      new Date(),
    )
    expectRefusal(await send({ token: forged }), 401, 'unauthenticated')
  })

  it('looks to a member of another tenant like a tenant that does not exist', async () => {
    for (const role of roles) {
      const token = await stage.world.tokenOf(stage.foreign.key, role)
      const { own, none } = tenantOf()
      const theirs = await send({ token, params: { tenantId: own } })
      expectRefusal(theirs, 404, 'not_found')
      expect(faceOf(theirs)).toEqual(faceOf(await send({ token, params: { tenantId: none } })))
      expect(theirs.text).not.toContain(own)
    }
  })

  it.each(roles.filter((role) => !postsFor(name).includes(role)))(
    'is forbidden to the post %s',
    async (role: Role) => {
      expectRefusal(await send({ role }), 403, 'forbidden')
      // What is forbidden is not even read: a wrong question tells nothing more.
      expectRefusal(await send({ role, query: { surprise: '1' }, body: undefined }), 403, 'forbidden')
    },
  )

  it('has nothing at an address that cannot be one', async () => {
    for (const key of Object.keys(goodCall(name, stage).params)) {
      for (const id of malformed) {
        const reply = await send({ params: { [key]: id } })
        const { code } = JSON.parse(reply.text) as { code: string }
        expectRefusal(reply, 404, code === 'no_route' ? 'no_route' : 'not_found')
      }
    }
  })

  it('has nothing where an id names nothing', async () => {
    const known = strangers()
    for (const key of Object.keys(goodCall(name, stage).params).filter((one) => one in known)) {
      const reply = await send({ params: { [key]: known[key]! } })
      // A scheme that is not there yet may be published at its address, but not another one than the address names.
      if (name === 'publishScheme') expectRefusal(reply, 400, 'bad_input')
      else expectRefusal(reply, 404, 'not_found')
    }
  })

  it('refuses a question it does not know', async () => {
    const asked = { ...goodCall(name, stage).query, surprise: '1' }
    const { findings } = expectRefusal(await send({ query: asked }), 400, 'bad_input')
    expect(findings).not.toEqual([])
  })

  it.each(Object.keys(query.shape))('refuses nonsense in the question %s', async (key) => {
    const asked = { ...goodCall(name, stage).query, [key]: '!'.repeat(200) }
    const { findings } = expectRefusal(await send({ query: asked }), 400, 'bad_input')
    expect(findings.map(({ place }) => place)).toContain(key)
  })

  if (body === null) return
  describe('with a body', () => {
    const refused = async (change: Partial<Question> & Partial<Call>) => {
      const { findings } = expectRefusal(await send(change), 400, 'bad_input')
      expect(findings).not.toEqual([])
      return findings
    }
    const good = () => goodCall(name, stage).body!

    it('refuses one that is missing, broken or no object', async () => {
      for (const raw of ['', '{"version":', 'version=1', '\u0000', '[]', '"text"', '5', 'null'])
        await refused({ raw })
    })
    it('refuses a key it does not know', async () => {
      await refused({ body: { ...good(), surprise: 1 } })
    })
    it.each(Object.keys(body.shape))('refuses a wrong type of %s', async (key) => {
      for (const wrong of [{ wrong: true }, Number.MAX_VALUE, '!'.repeat(30_000), null, [[]]]) {
        const findings = await refused({ body: { ...good(), [key]: wrong } })
        expect(
          findings.map(({ place }) => place.split('.')[0]),
          JSON.stringify(wrong).slice(0, 40),
        ).toContain(key)
      }
    })
    it('refuses one without a required key', async () => {
      for (const key of Object.keys(good()).filter((one) => !body.shape[one]!.safeParse(undefined).success)) {
        const { [key]: _left, ...rest } = good()
        await refused({ body: rest })
      }
    })
  })
})

describe('the right person', () => {
  it.each(memberRoutes)('is answered by %s', async (name: RouteName) => {
    const { role, body, ...call } = goodCall(name, stage)
    const { method, reply } = declared(name)
    const token = await stage.world.tokenOf(stage.own.key, role)
    const answer = await ask(stage.world.url, { method, path: pathOf(name, call), token, body })
    expect(answer.status, answer.text.slice(0, 500)).toBe(200)
    expect(answer.headers.get('x-request-id')).toMatch(/.{8,}/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    if (reply.kind === 'json')
      expect(reply.schema.safeParse(JSON.parse(answer.text))).toMatchObject({ success: true })
    else expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.+/)
  })
})
