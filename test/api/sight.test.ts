import type { RouteName } from '@plumbline/contract'
import { decide, type Role } from '@plumbline/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, expectRefusal, faceOf } from './world/ask.ts'
import { declared, goodCall, memberRoutes, pathOf, postsFor } from './world/calls.ts'
import { townScheme } from './world/scheme.ts'
import { decided, months, setStage, type Stage } from './world/stage.ts'

// What a unit may see: its own figures always, its own result once it is published, and of its neighbours nothing.

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.world.stop())

const send = async (name: RouteName, role: Role, params: Record<string, string>) => {
  const call = goodCall(name, stage)
  const token = await stage.world.tokenOf(stage.own.key, role)
  const path = pathOf(name, { ...call, params: { ...call.params, ...params } })
  return ask(stage.world.url, { method: declared(name).method, path, token, body: call.body })
}
const read = async (name: RouteName, role: Role, params: Record<string, string> = {}) =>
  JSON.parse((await send(name, role, params)).text) as never

/** Routes open to a unit's own people whose address carries that parameter. */
const unitRoutes = (parameter: string) =>
  memberRoutes.filter((name) => parameter in declared(name).params.shape && postsFor(name).includes('clerk'))
const heads: readonly Role[] = ['clerk', 'head']
const maySend = (name: RouteName) => heads.filter((role) => postsFor(name).includes(role))

describe('a neighbour’s', () => {
  it.each(unitRoutes('unitId'))('unit looks in %s like one that does not exist', async (name) => {
    const neighbour = stage.own.units[1]!.unitId
    for (const role of maySend(name)) {
      for (const period of [months.published, months.open]) {
        const theirs = await send(name, role, { unitId: neighbour, period })
        expectRefusal(theirs, 404, 'not_found')
        expect(faceOf(theirs)).toEqual(
          faceOf(await send(name, role, { unitId: stage.world.cloud.newId('unt'), period })),
        )
      }
    }
  })

  it.each(unitRoutes('uploadId'))('upload looks in %s like one that does not exist', async (name) => {
    for (const role of maySend(name)) {
      const theirs = await send(name, role, {})
      expectRefusal(theirs, 404, 'not_found')
      expect(faceOf(theirs)).toEqual(
        faceOf(await send(name, role, { uploadId: stage.world.cloud.newId('upl') })),
      )
    }
  })

  it('name and state are not on the roster, the board or the lights of a unit', async () => {
    const own = stage.own.units[0]!.unitId
    const { units } = (await read('listUnits', 'clerk')) as { units: { unitId: string }[] }
    const { rows } = (await read('getPeriodBoard', 'clerk')) as { rows: { unitId: string }[] }
    const { lights } = (await read('getLights', 'head')) as { lights: { unitId: string }[] }
    for (const list of [units, rows, lights]) expect(list.map(({ unitId }) => unitId)).toEqual([own])
  })

  it('result is nowhere in what a unit is shown of its own', async () => {
    const card = (await send('getCard', 'clerk', {})).text
    for (const { unitId } of stage.own.units.slice(1)) expect(card).not.toContain(unitId)
  })

  it('place is not read off the ranking, which is the evaluation office’s to publish', async () => {
    for (const role of heads) expectRefusal(await send('getRanking', role, {}), 404, 'not_found')
  })
})

describe('a result that is not published', () => {
  const resultRoutes = memberRoutes.filter((name) => ['result.read', 'report.read'].includes(actionOf(name)))
  const unpublished = ['computed', 'proposed'] as const

  it('is there for those who check it', async () => {
    for (const name of resultRoutes) {
      for (const state of unpublished)
        expect((await send(name, 'auditor', { period: months[state] })).status, name).toBe(200)
    }
  })

  it.each(resultRoutes)('looks to a unit in %s like a month that never was', async (name) => {
    for (const role of heads) {
      for (const state of unpublished) {
        const reply = await send(name, role, { period: months[state] })
        if (!postsFor(name).includes(role)) expectRefusal(reply, 403, 'forbidden')
        else expect(faceOf(reply)).toEqual(faceOf(await send(name, role, { period: '2020-01' })))
      }
    }
  })

  it('shows nothing of itself in anything else a unit may read of that month', async () => {
    for (const name of unitRoutes('period').filter(
      (one) => declared(one).method === 'GET' && declared(one).reply.kind === 'json',
    )) {
      const reply = await send(name, 'clerk', { period: months.computed, unitId: stage.own.units[0]!.unitId })
      expect(reply.text, name).not.toMatch(/"(rank|total|published|light|movement)":/)
    }
  })
})

it('a published result is the unit’s to read', async () => {
  for (const role of heads) {
    const { result } = (await read('getCard', role)) as { result: { unitId: string } }
    expect(result.unitId).toBe(stage.own.units[0]!.unitId)
  }
})

describe('two people publish', () => {
  it('and one of them is not enough, whatever posts they hold', async () => {
    expectRefusal(await send('publishResult', 'office', { period: months.proposed }), 403, 'forbidden')
    expectRefusal(await send('publishResult', 'approver', { period: months.computed }), 409, 'not_proposed')
    expectRefusal(
      await send('publishResult', 'approver', { period: months.published }),
      409,
      'already_published',
    )
  })
})

describe('two people decide on a grade', () => {
  it('and whoever entered it is not the second, even in another post', async () => {
    const { own } = stage
    const approver = own.as('approver')
    if (approver.actor.kind !== 'person') throw new Error('the approver is a person')
    const inOffice = { ...approver, actor: { ...approver.actor, roles: ['office'] as const } }
    const entered = await decide(inOffice, {
      schemeId: townScheme.id,
      period: months.open,
      unitId: own.units[1]!.unitId,
      kind: 'veto',
      ...decided,
    })
    const at = { decisionId: entered.decisionId, period: months.open }
    expectRefusal(await send('confirmDecision', 'approver', at), 403, 'decision_own')
    expectRefusal(await send('confirmDecision', 'office', at), 403, 'forbidden')
  })

  it('and nothing once the result is published', async () => {
    expectRefusal(await send('decide', 'office', { period: months.published }), 409, 'already_published')
  })
})

function actionOf(name: RouteName): string {
  const { access } = declared(name)
  return access.kind === 'member' ? access.action : ''
}
