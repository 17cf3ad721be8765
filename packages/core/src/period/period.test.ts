import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { audited, expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { startNothing } from '../../../../test/support/run-in-process.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import {
  closePeriod,
  getPeriod,
  getScheme,
  listPeriods,
  openPeriod,
  publishScheme,
  readDue,
  runs,
} from '../index.ts'
import { refusalToPropose, refusalToPublish } from './rules.ts'
import type { Period, PeriodStatus } from './schema.ts'

const business = await openBusiness({ runs: startNothing })
const farFuture = '2099-01-01T00:00:00.000Z'

async function found() {
  const t = await foundTenant(business)
  const at = { schemeId: t.schemeId, period: '2026-10' }
  const due = async (now = farFuture) =>
    (await readDue(business.table, now))
      .filter((one) => one.tenantId === t.tenantId)
      .map(({ kind, period, at: when }) => `${kind} ${period} ${when}`)
  return { t, at, due, office: t.as('office') }
}

describe('openPeriod', () => {
  it('opens it by the scheme’s calendar and enters its closing and the next opening, nothing else', async () => {
    const { t, at, due, office } = await found()
    const period = await expectAudit(t, 'period.opened', () => openPeriod(office, at))
    expect(period).toMatchObject({
      status: 'open',
      dueAt: '2026-11-05T10:00:00.000Z',
      closesAt: '2026-11-08T10:00:00.000Z',
      version: 1,
    })
    expect(await due()).toEqual([
      'close 2026-10 2026-11-08T10:00:00.000Z',
      'open 2026-11 2026-11-30T16:00:00.000Z',
    ])
  })

  it('is refused a second time, and the first stays as it was', async () => {
    const { t, at, due, office } = await found()
    const first = await openPeriod(office, at)
    const before = await due()
    await expectRefusal(t, 'duplicate', () =>
      openPeriod(office, { ...at, closesAt: '2026-12-31T10:00:00.000Z' }),
    )
    expect([await getPeriod(office, at), await due()]).toEqual([first, before])
  })

  it('takes its own opening out of the calendar, and enters no next one after the last', async () => {
    const { at, due, office } = await found()
    await openPeriod(office, at)
    await openPeriod(office, { ...at, period: '2026-11', last: true })
    expect((await due()).map((one) => one.slice(0, 13))).toEqual(['close 2026-10', 'close 2026-11'])
  })

  it('takes dates by hand, but none that closes before it is due', async () => {
    const { t, at, due, office } = await found()
    await expectRefusal(t, 'bad_input', () =>
      openPeriod(office, { ...at, closesAt: '2026-11-03T10:00:00.000Z' }),
    )
    await openPeriod(office, {
      ...at,
      dueAt: '2026-11-02T10:00:00.000Z',
      closesAt: '2026-11-03T10:00:00.000Z',
    })
    expect((await due())[0]).toBe('close 2026-10 2026-11-03T10:00:00.000Z')
  })

  it('knows the periods of its scheme only: a month has no quarters', async () => {
    const { t, at, due, office } = await found()
    for (const period of ['2026-Q4', '2026-H2', '2026']) {
      const { findings } = await expectRefusal(t, 'bad_input', () => openPeriod(office, { ...at, period }))
      expect(findings.map(({ place }) => place)).toEqual(['period'])
    }
    expect(await due()).toEqual([])
  })

  it('reads an instant however it is written, and closes at it', async () => {
    const { at, due, office } = await found()
    const period = await openPeriod(office, {
      ...at,
      dueAt: '2026-11-03T10:00:00Z',
      closesAt: '2026-11-03T10:00:00.000Z',
    })
    expect(period.dueAt).toBe(period.closesAt)
    await openPeriod(office, { ...at, period: '2026-11', last: true, closesAt: '2026-12-09T10:00:00Z' })
    expect(await due('2026-12-09T10:00:00.000Z')).toContain('close 2026-11 2026-12-09T10:00:00.000Z')
  })

  it('keeps the version of the scheme it was opened with', async () => {
    const { t, at, office } = await found()
    await openPeriod(office, at)
    await publishScheme(office, { document: smallScheme({ title: { zh: '新办法', en: 'New' } }) })
    expect((await getPeriod(office, at)).schemeVersion).toBe(1)
    expect((await openPeriod(office, { ...at, period: '2026-11' })).schemeVersion).toBe(2)
    expect(
      (await getScheme(t.as('clerk'), { schemeId: at.schemeId, schemeVersion: 1 })).document.title.zh,
    ).toBe('小型考核')
  })

  it('knows no scheme that was not published', async () => {
    const { t, office } = await found()
    await expectRefusal(t, 'not_found', () => openPeriod(office, { schemeId: 'nowhere', period: '2026-10' }))
  })

  it('lists newest first', async () => {
    const { at, office } = await found()
    for (const period of ['2026-09', '2026-11', '2026-10']) await openPeriod(office, { ...at, period })
    expect((await listPeriods(office, { schemeId: at.schemeId, limit: 2 })).map((one) => one.period)).toEqual(
      ['2026-11', '2026-10'],
    )
  })
})

describe('closePeriod', () => {
  it('closes it and records its run in one write, and has the run watched instead of the closing', async () => {
    const { t, at, due, office } = await found()
    await openPeriod(office, at)
    const run = await expectAudit(t, 'period.closed', () => closePeriod(office, at))
    expect(await getPeriod(office, at)).toMatchObject({
      status: 'closed',
      runId: run.runId,
      closedAt: business.now,
    })
    expect(await runs(office).get({ ...at, runId: run.runId })).toEqual(run)
    expect(await due()).toEqual([
      'run 2026-10 2026-11-02T01:15:00.000Z',
      'open 2026-11 2026-11-30T16:00:00.000Z',
    ])
  })

  it('starts the run with the ids it needs and no data', async () => {
    const { t, at, office } = await found()
    await openPeriod(office, at)
    const starter = startNothing()
    const { runId } = await closePeriod({ ...office, runs: starter }, at)
    expect(starter.started).toEqual([{ tenantId: t.tenantId, ...at, runId, attempt: 1 }])
  })

  it('happens once, however many ask at once', async () => {
    const { t, at, office } = await found()
    await openPeriod(office, at)
    const together = gathered(office, 3)
    const { result, entries } = await audited(t, () =>
      Promise.allSettled([1, 2, 3].map(() => closePeriod(together, at))),
    )
    expect(result.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(entries.map((entry) => entry.action)).toEqual(['period.closed'])
    await expectRefusal(t, 'period_not_open', () => closePeriod(office, at))
  })
})

describe('readDue', () => {
  it('finds what is due at this very instant and nothing later', async () => {
    const { at, due, office } = await found()
    await openPeriod(office, at)
    expect(await due('2026-11-08T09:59:59.999Z')).toEqual([])
    expect(await due('2026-11-08T10:00:00.000Z')).toEqual(['close 2026-10 2026-11-08T10:00:00.000Z'])
  })
})

describe('the two people of a publication', () => {
  const period = (status: PeriodStatus) => ({ status, proposedBy: 'mem_a' }) as Period
  it.each<[PeriodStatus, string | undefined, string | undefined]>([
    ['open', 'not_computed', 'not_proposed'],
    ['closed', 'not_computed', 'not_proposed'],
    ['computed', undefined, 'not_proposed'],
    ['proposed', 'already_proposed', undefined],
    ['published', 'already_published', 'already_published'],
  ])('%s: proposing %s, publishing %s', (status, proposing, publishing) => {
    expect([refusalToPropose(period(status)), refusalToPublish(period(status), 'mem_b')]).toEqual([
      proposing,
      publishing,
    ])
  })

  it('are two', () => {
    expect(refusalToPublish(period('proposed'), 'mem_a')).toBe('same_person')
  })
})
