import { ApiProblem, type Client } from '@plumbline/contract'
import type { TableEngine } from '@plumbline/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresIn, openOneMonth, savedOf, type Month } from './world/month.ts'
import { figuresOf } from './world/scheme.ts'

// Two people at the same thing: one is done, the other is told, nothing is overwritten.

let month: Month
let office: Client
beforeAll(async () => {
  month = await openOneMonth()
  office = await month.world.clientOf(month.own.key, 'office')
})
afterAll(() => month?.world.stop())

/** Lets nobody write before all of them want to: so all have read the same, and it is the condition of the write that decides. */
function gathered(table: TableEngine, count: number): TableEngine {
  const all = Promise.withResolvers<void>()
  let waiting = 0
  const transact: TableEngine['transact'] = async (writes) => {
    if (++waiting === count) all.resolve()
    await all.promise
    return table.transact(writes)
  }
  return { ...table, transact }
}

/** What became of each of several requests sent at once: done, or the code of the refusal. */
async function outcomes(requests: (() => Promise<unknown>)[]): Promise<string[]> {
  const { cloud } = month.world
  const { table } = cloud
  cloud.table = gathered(table, requests.length)
  const settled = await Promise.allSettled(requests.map((request) => request()))
  cloud.table = table
  return settled
    .map((one) =>
      one.status === 'fulfilled'
        ? 'done'
        : one.reason instanceof ApiProblem
          ? `${one.reason.status} ${one.reason.problem.code}`
          : String(one.reason),
    )
    .toSorted()
}
const save = (client: Client, version: number, seed: number) =>
  client.saveDraft({ params: month.place, body: { version, cells: figuresOf(seed) } })
const versionNow = async () => (await savedOf(month))?.version ?? 0

describe('the same version saved', () => {
  it('by two people, one after the other: the second is told and nothing is overwritten', async () => {
    const first = await save(month.clerk, 0, 1)
    await expect(save(office, 0, 2)).rejects.toMatchObject({
      status: 409,
      problem: { code: 'version_conflict' },
    })
    await expect(save(office, first.version + 1, 2)).rejects.toMatchObject({
      status: 409,
      problem: { code: 'version_conflict' },
    })
    expect(await savedOf(month)).toEqual(first)
  })

  it('by many at once: exactly one is done', async () => {
    for (let round = 0; round < 5; round++) {
      const version = await versionNow()
      const people = [1, 2, 3, 4].map(
        (seed) => () => save(seed % 2 ? month.clerk : office, version, 10 * round + seed),
      )
      expect(await outcomes(people)).toEqual([
        '409 version_conflict',
        '409 version_conflict',
        '409 version_conflict',
        'done',
      ])
      expect(await versionNow()).toBe(version + 1)
    }
  })

  it('by two at once where nothing had been saved yet: the second is told the same', async () => {
    for (const unit of month.own.units.slice(1)) {
      const place = { ...month.place, unitId: unit.unitId }
      const first = (seed: number) => () =>
        office.saveDraft({ params: place, body: { version: 0, cells: figuresOf(seed) } })
      expect(await outcomes([first(1), first(2)])).toEqual(['409 version_conflict', 'done'])
    }
  })
})

describe('one submission', () => {
  it('handed over while somebody else still saves is one or the other, never both', async () => {
    const version = await versionNow()
    const results = await outcomes([
      () => month.clerk.submit({ params: month.place, body: { version } }),
      () => save(office, version, 99),
    ])
    expect(results.filter((one) => one === 'done')).toHaveLength(1)
    const now = await savedOf(month)
    expect(now?.version).toBe(version + 1)
    expect(figuresIn(now).revenue === String(900 + 990)).toBe(now?.status === 'draft')
    if (now?.status === 'draft')
      await month.clerk.submit({ params: month.place, body: { version: now.version } })
  })

  it('is accepted or returned, not both', async () => {
    const body = { version: await versionNow() }
    const decisions = [
      () => office.acceptSubmission({ params: month.place, body }),
      () => office.returnSubmission({ params: month.place, body: { ...body, reason: '请核对' } }),
    ]
    const results = await outcomes(decisions)
    expect(results.filter((one) => one === 'done')).toHaveLength(1)
    expect(['accepted', 'returned']).toContain((await savedOf(month))?.status)
  })
})

describe('a period', () => {
  const { unitId: _unit, ...at } = { unitId: '', tenantId: '', schemeId: 'towns', period: '' }
  const named = (period: string) => ({ ...at, tenantId: month.place.tenantId, period })

  it('is opened once', async () => {
    const { tenantId, schemeId } = named('')
    const open = () =>
      office.openPeriod({ params: { tenantId, schemeId }, body: { period: '2026-09', last: true } })
    expect(await outcomes([open, open, open])).toEqual(['409 duplicate', '409 duplicate', 'done'])
  })

  it('is closed once, and one run comes of it', async () => {
    const close = () => office.closePeriod({ params: named('2026-08') })
    const results = await outcomes([close, close, close])
    expect(results.filter((one) => one === 'done')).toHaveLength(1)
    expect(
      results.filter((one) => one !== 'done' && !/^409 (version_conflict|period_not_open)$/.test(one)),
    ).toEqual([])
    await month.world.idle()
    const { period } = await office.getPeriodBoard({ params: named('2026-08') })
    expect(period.status).toBe('computed')
    const { run } = await office.getRun({ params: { ...named('2026-08'), runId: period.runId! } })
    expect(run.status).toBe('computed')
  })

  it('that is closed takes nothing more', async () => {
    const locked = { status: 409, problem: { code: 'period_not_open' } }
    await expect(
      office.saveDraft({ params: month.place, body: { version: await versionNow(), cells: figuresOf(1) } }),
    ).rejects.toMatchObject(locked)
    await expect(
      office.startUpload({ params: month.place, body: { fileName: 'x.xlsx', size: 1 } }),
    ).rejects.toMatchObject(locked)
    await expect(
      office.importSubmissions({
        params: named('2026-08'),
        body: { fileName: 'x.xlsx', units: [{ unitId: month.place.unitId, cells: figuresOf(1) }] },
      }),
    ).rejects.toMatchObject(locked)
  })
})
