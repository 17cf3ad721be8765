import type { RouteName } from '@plumbline/contract'
import { createTenant, type Item, type TableEngine } from '@plumbline/core'
import { systemContext } from '@plumbline/functions/runtime/system-context'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, expectRefusal, faceOf } from '../api/world/ask.ts'
import { memberRoutes } from '../api/world/calls.ts'
import { foundJurisdiction, type Jurisdiction } from '../api/world/found.ts'
import { failMonth } from '../api/world/periods.ts'
import { figuresOf } from '../api/world/scheme.ts'
import { startWorld, type World } from '../api/world/start.ts'
import { recordObjects, recordTable, type Touched } from '../support/recording.ts'
import { passMonth, type MonthIds } from './a-month.ts'

// Two jurisdictions of one province, with the same scheme, the same towns and the same months, and everything that can be done in one of them.

let world: World
let own: Jurisdiction
let foreign: Jurisdiction
let province: string
let theirs: MonthIds
const touched: Touched[] = []
const seen: Item[] = []
const called = new Set<RouteName>()

beforeAll(async () => {
  world = await startWorld()
  province = await foundProvince()
  own = await foundJurisdiction(world.cloud, 'A', province)
  foreign = await foundJurisdiction(world.cloud, 'B', province)
  // A month more than the other ever had.
  await failMonth(foreign, '2026-03')
  theirs = await passMonth(world, foreign, { period: '2026-08', failed: await failedRun(foreign) })
  const failed = await failedRun(own)
  const { table, objects } = world.cloud
  Object.assign(world.cloud, {
    table: noteItems(recordTable(table, touched)),
    objects: recordObjects(objects, touched),
  })
  await passMonth(world, own, { period: '2026-08', failed }, called)
  Object.assign(world.cloud, { table, objects })
})
afterAll(() => world?.stop())

const failedRun = async (jurisdiction: Jurisdiction) => ({
  period: '2026-07',
  runId: (await failMonth(jurisdiction, '2026-07')).runId,
})

async function foundProvince(): Promise<string> {
  const system = systemContext(world.cloud, world.cloud.newId('tnt'), 'operator')
  await createTenant(system, { name: { zh: '某省', en: 'A province' }, kind: 'province', synthetic: true })
  return system.tenantId
}

function noteItems(table: TableEngine): TableEngine {
  return {
    ...table,
    async get(where, key) {
      const item = await table.get(where, key)
      if (item) seen.push(item)
      return item
    },
    async query(where, input) {
      const items = await table.query(where, input)
      seen.push(...items)
      return items
    },
  }
}

/** Whether one jurisdiction has any business at a key. */
function mayTouch({ how, where, pk, sk }: Touched): boolean {
  const { tenantId } = own
  if (where === 'tenant' || where === 'audit') return pk.startsWith(`T#${tenantId}#`)
  // A published figure is written to the province's shelf, under its own name; only the province reads it there.
  if (where === 'published')
    return how === 'read' ? pk.startsWith(`P#${tenantId}#`) : pk.startsWith(`P#${province}#`)
  if (where !== 'directory') return pk.startsWith(`${tenantId}/`)
  if (pk.startsWith('ID#')) return sk === `T#${tenantId}`
  if (pk === 'DUE') return how === 'write' && sk?.split('#')[1] === tenantId
  return pk === `TENANT#${tenantId}`
}

describe('a whole month of one jurisdiction', () => {
  it('uses every route there is for members', () => {
    expect([...called].toSorted()).toEqual(memberRoutes.toSorted())
  })

  it('reads and writes no key but its own', () => {
    expect(touched.length).toBeGreaterThan(200)
    expect(touched.filter((one) => !mayTouch(one))).toEqual([])
  })

  it('would be caught at a foreign key, wherever it lay', () => {
    const { tenantId } = foreign
    const read = { how: 'read' } as const
    const steps: Touched[] = [
      { ...read, where: 'tenant', pk: `T#${tenantId}#units` },
      { ...read, where: 'tenant', pk: `T#${own.tenantId}` },
      { ...read, where: 'audit', pk: `T#${tenantId}#2026-08` },
      { ...read, where: 'directory', pk: `TENANT#${tenantId}`, sk: 'profile' },
      { ...read, where: 'directory', pk: 'ID#digest', sk: `T#${tenantId}` },
      { ...read, where: 'directory', pk: 'DUE' },
      { ...read, where: 'published', pk: `P#${province}#2026-08` },
      { ...read, where: 'seals', pk: `${tenantId}/runs/x` },
    ]
    expect(steps.filter(mayTouch)).toEqual([])
  })

  it('is shown nothing of its neighbour', () => {
    const names = [
      foreign.tenantId,
      theirs.runId,
      theirs.uploadId,
      ...foreign.units.map(({ unitId }) => unitId),
    ]
    const text = JSON.stringify([touched, seen])
    expect(text).toContain(own.tenantId)
    for (const name of names) expect(text).not.toContain(name)
  })
})

describe('a neighbour’s', () => {
  const send = async (path: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}) =>
    ask(world.url, {
      method,
      path: `/v1/tenants/${own.tenantId}/schemes/towns/periods/${path}`,
      token: await world.tokenOf(own.key, 'office'),
      body,
    })
  const asUnknown = async (
    path: (id: string) => string,
    id: string,
    more: { prefix: string; method?: string; body?: unknown },
  ) => {
    const reply = await send(path(id), more)
    expectRefusal(reply, 404, 'not_found')
    expect(faceOf(reply)).toEqual(faceOf(await send(path(world.cloud.newId(more.prefix)), more)))
  }

  it('unit is nothing here', async () => {
    const { unitId } = foreign.units[0]!
    for (const path of ['submissions/ID', 'submissions/ID/template', 'cards/ID'])
      await asUnknown((id) => `2026-08/${path.replace('ID', id)}`, unitId, { prefix: 'unt' })
  })

  it('unit cannot be brought figures from here', async () => {
    const { unitId } = foreign.units[0]!
    const [here, there] = [await world.clientOf('A', 'office'), await world.clientOf('B', 'office')]
    const look = () =>
      there.getForm({ params: { tenantId: foreign.tenantId, schemeId: 'towns', period: '2026-08', unitId } })
    const before = await look()
    await here.openPeriod({
      params: { tenantId: own.tenantId, schemeId: 'towns' },
      body: { period: '2026-09', last: true },
    })
    const bodies = {
      import: { method: 'POST', body: { fileName: 'x.xlsx', units: [{ unitId, cells: figuresOf(1) }] } },
      [`submissions/${unitId}`]: { method: 'PUT', body: { version: 0, cells: figuresOf(1) } },
      [`submissions/${unitId}/uploads`]: { method: 'POST', body: { fileName: 'x.xlsx', size: 1 } },
    }
    for (const [path, sent] of Object.entries(bodies))
      expectRefusal(await send(`2026-09/${path}`, sent), 404, 'not_found')
    expect(await look()).toEqual(before)
  })

  it('run is nothing here, neither to be read nor to be started', async () => {
    await asUnknown((id) => `2026-08/runs/${id}`, theirs.runId, { prefix: 'run' })
    await asUnknown((id) => `2026-08/runs/${id}/restart`, theirs.runId, { prefix: 'run', method: 'POST' })
  })

  it('upload and its marked copy are nothing here', async () => {
    await asUnknown((id) => `2026-08/uploads/${id}`, theirs.uploadId, { prefix: 'upl' })
    await asUnknown((id) => `2026-08/uploads/${id}/marked`, theirs.uploadId, { prefix: 'upl' })
  })

  it('month is nothing here', async () => {
    for (const path of ['', '/ranking', '/lights', '/reports', '/reports/notice']) {
      const reply = await send(`2026-03${path}`)
      expectRefusal(reply, 404, 'not_found')
      expect(faceOf(reply)).toEqual(faceOf(await send(`2020-01${path}`)))
    }
    for (const path of ['closing', 'proposal'])
      expectRefusal(await send(`2026-03/${path}`, { method: 'POST' }), 404, 'not_found')
  })
})
