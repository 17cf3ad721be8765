import {
  closePeriod,
  duePerTick,
  failRun,
  getPeriod,
  listPeriods,
  openPeriod,
  publishScheme,
  putDue,
  readDue,
  restartRun,
  type Due,
} from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { openWorlds } from '../../test/support/business.ts'
import { cloudOf } from '../../test/support/cloud.ts'
import { audited } from '../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../test/support/found-tenant.ts'
import { startInProcess, startNothing } from '../../test/support/run-in-process.ts'
import { smallScheme } from '../../test/support/small-scheme.ts'
import { provideCloud } from '../runtime/cloud.ts'
import { logger } from '../runtime/standard.ts'
import { callCalendar, keepCalendar } from './handler.ts'

const worlds = await openWorlds()
// Failures are made here by the hundred; each would be a page of log.
logger.setLogLevel('SILENT')
// October opens on 1 November, Beijing time, is due on the 5th and closes on the 8th at 18:00; November opens on 1 December.
const opensNext = '2026-11-30T16:00:00.000Z'

async function openWorld(options: Parameters<typeof worlds.open>[0] = { runs: startNothing }) {
  const business = await worlds.open(options)
  provideCloud(cloudOf(business))
  const due = async () =>
    (await readDue(business.table, '2099-01-01T00:00:00.000Z')).map(({ kind, period }) => `${kind} ${period}`)
  return { business, due }
}

async function openOctober(t: Founded) {
  await openPeriod(t.as('office'), { schemeId: t.schemeId, period: '2026-10' })
  return {
    october: { schemeId: t.schemeId, period: '2026-10' },
    november: { schemeId: t.schemeId, period: '2026-11' },
  }
}

describe('the calendar', () => {
  it('does nothing before its time', async () => {
    const { business } = await openWorld()
    await openOctober(await foundTenant(business))
    expect(await keepCalendar()).toEqual({ done: 0, failed: 0 })
  })

  it('closes a period and runs it, and opens the next, each exactly once however often it is called', async () => {
    const { business, due } = await openWorld({ runs: startInProcess })
    const t = await foundTenant(business)
    const { october, november } = await openOctober(t)
    business.now = '2026-11-08T10:00:00.000Z'
    expect([await keepCalendar(), await keepCalendar()]).toEqual([
      { done: 1, failed: 0 },
      { done: 0, failed: 0 },
    ])
    expect(await getPeriod(t.as('office'), october)).toMatchObject({
      status: 'computed',
      closedBy: 'calendar',
    })
    business.now = opensNext
    expect([await keepCalendar(), await keepCalendar()]).toEqual([
      { done: 1, failed: 0 },
      { done: 0, failed: 0 },
    ])
    expect(await getPeriod(t.as('office'), november)).toMatchObject({
      status: 'open',
      dueAt: '2026-12-05T10:00:00.000Z',
      closesAt: '2026-12-08T10:00:00.000Z',
    })
    expect(await due()).toEqual(['close 2026-11', 'open 2026-12'])
  })

  it('does each thing once when two calls meet', async () => {
    const { business, due } = await openWorld()
    const t = await foundTenant(business)
    await openOctober(t)
    business.now = '2026-11-08T10:05:00.000Z'
    const { entries } = await audited(t, () => Promise.all([keepCalendar(), keepCalendar(), keepCalendar()]))
    expect(entries.map((entry) => entry.action)).toEqual(['period.closed'])
    expect(await due()).toEqual(['run 2026-10', 'open 2026-11'])
  })

  it('leaves the dates alone when it is a few minutes late', async () => {
    const { business } = await openWorld()
    const t = await foundTenant(business)
    const { november } = await openOctober(t)
    business.now = '2026-11-30T16:04:00.000Z'
    await keepCalendar()
    expect((await getPeriod(t.as('office'), november)).dueAt).toBe('2026-12-05T10:00:00.000Z')
  })

  it.each([
    ['a morning', '2026-12-01T02:00:00.000Z', '2026-12-06T10:00:00.000Z', '2026-12-09T10:00:00.000Z'],
    ['three days', '2026-12-03T16:30:00.000Z', '2026-12-08T10:00:00.000Z', '2026-12-11T10:00:00.000Z'],
    ['past the due date', '2026-12-20T01:00:00.000Z', '2026-12-25T10:00:00.000Z', '2026-12-28T10:00:00.000Z'],
  ])('gives back the days lost to an outage: %s', async (_outage, now, dueAt, closesAt) => {
    const { business } = await openWorld()
    const t = await foundTenant(business)
    const { november } = await openOctober(t)
    business.now = now
    await keepCalendar()
    const period = await getPeriod(t.as('office'), november)
    expect([period.dueAt, period.closesAt]).toEqual([dueAt, closesAt])
    expect(Date.parse(dueAt) - Date.parse(now)).toBeGreaterThanOrEqual(
      Date.parse('2026-12-05T10:00:00.000Z') - Date.parse(opensNext) - 3_600_000,
    )
  })

  it('lets no jurisdiction’s trouble stop another, and tries the troubled one again', async () => {
    const { business, due } = await openWorld()
    const [broken, sound] = [await foundTenant(business, { scheme: null }), await foundTenant(business)]
    const { october } = await openOctober(sound)
    const impossible: Due = {
      at: '2026-11-01T00:00:00.000Z',
      kind: 'open',
      tenantId: broken.tenantId,
      schemeId: 'nowhere',
      period: '2026-10',
    }
    await business.table.transact([putDue(impossible)])
    business.now = '2026-11-08T10:00:00.000Z'
    // Somebody has to hear of it: the alarm rings on errors of the function.
    await expect(callCalendar()).rejects.toThrow('put off: 1')
    expect((await getPeriod(sound.as('office'), october)).status).toBe('closed')
    expect(await due()).toContain('open 2026-10')
    expect(await callCalendar()).toEqual({ done: 0, failed: 0 })
  })

  it('lets no number of entries that always fail stand before those that can be done', async () => {
    const { business } = await openWorld()
    const [broken, sound] = [await foundTenant(business, { scheme: null }), await foundTenant(business)]
    const { october } = await openOctober(sound)
    const impossible = Array.from({ length: duePerTick }, (_, n): Due => ({
      at: '2026-11-01T00:00:00.000Z',
      kind: 'open',
      tenantId: broken.tenantId,
      schemeId: `nowhere_${n}`,
      period: '2026-10',
    }))
    for (let from = 0; from < impossible.length; from += 100)
      await business.table.transact(impossible.slice(from, from + 100).map(putDue))
    business.now = '2026-11-08T10:00:00.000Z'
    expect(await keepCalendar()).toEqual({ done: 0, failed: duePerTick })
    expect(await keepCalendar()).toEqual({ done: 1, failed: 0 })
    expect((await getPeriod(sound.as('office'), october)).status).toBe('closed')
  })

  it('tries again after five minutes, then ten, in the end every hour, and forgets the trouble once it is over', async () => {
    const { business, due } = await openWorld()
    const t = await foundTenant(business, { scheme: null })
    const opening: Due = {
      at: '2026-11-01T00:00:00.000Z',
      kind: 'open',
      tenantId: t.tenantId,
      schemeId: 'small',
      period: '2026-10',
    }
    await business.table.transact([putDue(opening)])
    const start = Date.parse('2026-11-01T00:00:00.000Z')
    const tried: number[] = []
    for (let minute = 0; minute <= 240; minute += 5) {
      business.now = new Date(start + minute * 60_000).toISOString()
      if ((await keepCalendar()).failed > 0) tried.push(minute)
    }
    expect(tried).toEqual([0, 5, 15, 35, 75, 135, 195])
    await publishScheme(t.as('office'), { document: smallScheme() })
    business.now = '2026-11-01T04:15:00.000Z'
    expect(await keepCalendar()).toEqual({ done: 1, failed: 0 })
    // Four hours late is late by the day that is given back, reckoned from when it was due.
    expect((await getPeriod(t.as('office'), { schemeId: 'small', period: '2026-10' })).dueAt).toBe(
      '2026-11-06T10:00:00.000Z',
    )
    expect(await due()).toEqual(['close 2026-10', 'open 2026-11'])
  })

  it('forgets what somebody did by hand under another calendar, and does it no second time', async () => {
    const { business, due } = await openWorld()
    const t = await foundTenant(business)
    const { november } = await openOctober(t)
    const later = { ...smallScheme().calendar, opensAfterDays: 3 }
    await publishScheme(t.as('office'), { document: smallScheme({ calendar: later }) })
    const byHand = await openPeriod(t.as('office'), november)
    business.now = opensNext
    await keepCalendar()
    expect(await getPeriod(t.as('office'), november)).toEqual(byHand)
    expect(await due()).toEqual(expect.not.arrayContaining(['open 2026-11']))
    expect(await listPeriods(t.as('office'), { schemeId: t.schemeId })).toHaveLength(2)
  })
})

describe('a run that does not end', () => {
  it('is started again after a quarter of an hour, over and over until it has ended', async () => {
    const { business, due } = await openWorld()
    const t = await foundTenant(business)
    const { october } = await openOctober(t)
    const { runId } = await closePeriod(t.as('office'), october)
    const starter = startNothing()
    business.runs = starter
    business.now = '2026-11-02T01:14:00.000Z'
    await keepCalendar()
    expect(starter.started).toEqual([])
    business.now = '2026-11-02T01:15:00.000Z'
    for (let times = 0; times < 2; times++) await keepCalendar()
    business.now = '2026-11-02T01:30:00.000Z'
    await keepCalendar()
    expect(starter.started).toEqual(
      Array.from({ length: 2 }, () => ({ tenantId: t.tenantId, ...october, runId, attempt: 1 })),
    )
    business.runs = startInProcess(business)
    business.now = '2026-11-02T01:45:00.000Z'
    await keepCalendar()
    expect((await getPeriod(t.as('office'), october)).status).toBe('computed')
    // It is looked at once more, and then no longer.
    business.now = '2026-11-02T02:00:00.000Z'
    await keepCalendar()
    expect(await due()).toEqual(['open 2026-11'])
  })

  it('is not watched by what an earlier attempt has left', async () => {
    const { business, due } = await openWorld()
    const t = await foundTenant(business)
    const { october } = await openOctober(t)
    const { runId } = await closePeriod(t.as('office'), october)
    business.now = '2026-11-02T01:15:00.000Z'
    await keepCalendar()
    const at = { ...october, runId }
    await failRun(t.system('run'), { ...at, failure: 'States.Timeout' })
    await restartRun(t.as('office'), at)
    const starter = startNothing()
    business.runs = starter
    business.now = '2026-11-02T01:30:00.000Z'
    await keepCalendar()
    expect(starter.started).toEqual([{ tenantId: t.tenantId, ...at, attempt: 3 }])
    expect(await due()).toEqual(['run 2026-10', 'open 2026-11'])
  })

  it('is watched no longer than it is there', async () => {
    const { business, due } = await openWorld({ runs: startInProcess })
    const t = await foundTenant(business)
    const { october } = await openOctober(t)
    const { runId } = await closePeriod(t.as('office'), october)
    await business.table.transact([
      putDue({ at: business.now, kind: 'run', tenantId: t.tenantId, ...october, runId }),
    ])
    const starter = startNothing()
    business.runs = starter
    expect(await keepCalendar()).toEqual({ done: 1, failed: 0 })
    expect([starter.started, await due()]).toEqual([[], ['open 2026-11']])
  })
})
