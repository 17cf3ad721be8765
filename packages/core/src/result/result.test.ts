import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { cellsOf, plainMonth, publishMonth, runMonth, type Figures } from '../../../../test/support/months.ts'
import {
  acceptSubmission,
  closePeriod,
  getCard,
  getGivenLights,
  getRankingPage,
  getWholeRanking,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishResult,
  saveDraft,
  submitSubmission,
} from '../index.ts'

const business = await openBusiness()
const [september, october] = ['2026-09', '2026-10']

describe('the ranking', () => {
  it('places each class by itself, with lights and published points, best first', async () => {
    const t = await foundTenant(business)
    await runMonth(t, october)
    const pages = await getWholeRanking(t.as('office'), { schemeId: t.schemeId, period: october })
    const lines = pages.map((page) => [
      page.class,
      ...page.rows.map((row) => `${row.rank}/${row.of} ${row.code} ${row.light} ${row.movement}`),
    ])
    expect(lines).toEqual([
      ['park', '1/3 p1 green null', '2/3 p2 yellow null', '3/3 p3 red null'],
      ['town', '1/3 t1 green null', '2/3 t2 yellow null', '3/3 t3 red null'],
    ])
    expect(pages[1]?.boards).toEqual(['output', 'service'])
    expect(pages[1]?.rows[0]).toMatchObject({ published: '100.00', boards: ['100.00', '100.00'] })
  })

  it('shows movement and trend against the month before', async () => {
    const t = await foundTenant(business)
    await publishMonth(t, september)
    const swapped: Record<string, Figures> = { ...plainMonth, t1: plainMonth['t3']!, t3: plainMonth['t1']! }
    await runMonth(t, october, swapped)
    const page = await getRankingPage(t.as('office'), { schemeId: t.schemeId, period: october })
    expect(
      page.rows.map(({ code, rank, previousRank, movement, trend }) => [
        code,
        rank,
        previousRank,
        movement,
        trend,
      ]),
    ).toEqual([
      ['t3', 1, 3, 2, [3, 1]],
      ['t2', 2, 2, 0, [2, 2]],
      ['t1', 3, 1, -2, [1, 3]],
    ])
  })

  it('compares with nothing that was never published, and remembers what was', async () => {
    const t = await foundTenant(business)
    await publishMonth(t, '2026-08')
    await runMonth(t, september)
    await publishMonth(t, october)
    const { result } = await getCard(t.as('clerk', ['t1']), {
      schemeId: t.schemeId,
      period: october,
      unitId: t.unit('t1').unitId,
    })
    expect([result.previousRank, result.movement, result.trend]).toEqual([null, null, [1, null, 1]])
  })

  it('is read by page and class, and a page that is not there is not found', async () => {
    const t = await foundTenant(business)
    await runMonth(t, october)
    const at = { schemeId: t.schemeId, period: october }
    expect(await getRankingPage(t.as('auditor'), { ...at, class: 'park' })).toMatchObject({
      class: 'park',
      page: 1,
      pages: 1,
      count: 3,
    })
    await expectRefusal(t, 'not_found', () => getRankingPage(t.as('auditor'), { ...at, page: 2 }))
    await expectRefusal(t, 'not_found', () => getRankingPage(t.as('auditor'), { ...at, class: 'nowhere' }))
  })

  it('grades each class by itself, or all of them in one list, as the scheme says', async () => {
    const graded = async (within: 'class' | 'all') => {
      const t = await foundTenant(business, { scheme: gradedScheme(within) })
      await runMonth(t, october, { ...plainMonth, p3: [null, null, null] })
      const pages = await getWholeRanking(t.as('office'), { schemeId: t.schemeId, period: october })
      return pages.map((page) => page.rows.map((row) => `${row.rank} ${row.code} ${row.grade}`))
    }
    const towns = ['1 t1 excellent', '2 t2 good', '3 t3 pass']
    // A third of two parks is nobody; of all five it is one place, which the best town and the best park share.
    expect(await graded('class')).toEqual([['1 p1 good', '2 p2 pass', 'null p3 null'], towns])
    expect(await graded('all')).toEqual([['1 p1 excellent', '2 p2 pass', 'null p3 null'], towns])
  })

  it('gives no grade where the scheme has none', async () => {
    const t = await foundTenant(business)
    await runMonth(t, october)
    const page = await getRankingPage(t.as('office'), { schemeId: t.schemeId, period: october })
    expect(page.rows.map(({ grade }) => grade)).toEqual([null, null, null])
  })

  it('has none before the run has ended', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october }
    await openPeriod(t.as('office'), at)
    await expectRefusal(t, 'run_not_found', () => getRankingPage(t.as('office'), at))
  })
})

describe('the card', () => {
  it('adds up: the leaves’ contributions are the total exactly, for every unit', async () => {
    const t = await foundTenant(business)
    await runMonth(t, october, { ...plainMonth, t2: ['77.77', null, '3'], p3: [null, '19.99', null] })
    for (const { unitId } of t.units) {
      const { result, detail } = await getCard(t.as('office'), {
        schemeId: t.schemeId,
        period: october,
        unitId,
      })
      const leaves = detail.boards.flatMap((board) => board.indicators.map((one) => one.contribution))
      const boards = detail.boards.map((board) => board.contribution)
      expect(leaves.reduce((a, b) => a + b, 0)).toBe(result.total)
      expect(boards.reduce((a, b) => a + b, 0)).toBe(result.total)
    }
  })

  it('leads to the cell of the file each figure came from, and to who brought it and when', async () => {
    const t = await foundTenant(business)
    const month = { schemeId: t.schemeId, period: october }
    const at = { ...month, unitId: t.unit('t1').unitId }
    const uploadId = business.newId('upl')
    await openPeriod(t.as('office'), month)
    const cells = cellsOf(['100', '7', '0']).map((cell, row) => ({
      ...cell,
      sheet: '报送表!',
      address: `D${row + 5}`,
    }))
    await saveDraft(t.as('clerk', ['t1']), {
      ...at,
      version: 0,
      cells,
      file: { fileName: '十月.xlsx', uploadId },
    })
    await submitSubmission(t.as('clerk', ['t1']), { ...at, version: 1 })
    await acceptSubmission(t.as('office'), { ...at, version: 2 })
    await closePeriod(t.as('office'), month)
    const { detail } = await getCard(t.as('office'), at)
    const gdp = detail.boards[0]?.indicators.find((one) => one.indicator === 'gdp')
    const source = {
      kind: 'file',
      by: expect.stringMatching(/^mem_/),
      byName: 'clerk·甲',
      at: business.now,
      fileName: '十月.xlsx',
      uploadId,
    }
    expect(gdp?.inputs).toEqual([
      expect.objectContaining({
        role: 'value',
        field: 'ytd',
        period: october,
        value: '100',
        place: { source, sheet: '报送表!', address: 'D5' },
      }),
      expect.objectContaining({ role: 'target', field: 'target', period: '2026', value: '120' }),
    ])
  })

  it('is the unit’s own once the result is published, and nobody else’s', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october, unitId: t.unit('t2').unitId }
    await runMonth(t, october)
    await expectRefusal(t, 'not_found', () => getCard(t.as('head', ['t2']), at))
    await proposeResult(t.as('office'), at)
    await expectRefusal(t, 'not_found', () => getCard(t.as('clerk', ['t2']), at))
    await publishResult(t.as('approver'), at)
    expect((await getCard(t.as('clerk', ['t2']), at)).result).toMatchObject({
      rank: 2,
      of: 3,
      light: 'yellow',
    })
    await expectRefusal(t, 'not_found', () => getCard(t.as('clerk', ['t1']), at))
    await expectRefusal(t, 'not_found', () => getRankingPage(t.as('clerk', ['t2']), at))
  })
})

describe('a place given from outside', () => {
  it('is lit by its own rule, and seen by the units only when published', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october }
    await openPeriod(t.as('office'), at)
    const place = (rank: string) => [
      { indicator: 'place', field: 'rank', value: rank },
      { indicator: 'place', field: 'of', value: '10' },
    ]
    const units = (['p1', 'p2', 'p3'] as const).map((code, n) => ({
      unitId: t.unit(code).unitId,
      cells: [...cellsOf(plainMonth[code]!), ...place(['4', '5', '8'][n]!)],
    }))
    await importSubmissions(t.as('office'), { ...at, fileName: '全市.xlsx', units })
    await closePeriod(t.as('office'), at)
    const lit = (await getGivenLights(t.as('office'), at)).map(
      ({ rank, of, light }) => `${rank}/${of} ${light}`,
    )
    expect(lit.toSorted()).toEqual(['4/10 green', '5/10 yellow', '8/10 red'])
    await expectRefusal(t, 'not_found', () => getGivenLights(t.as('clerk', ['p2']), at))
    await proposeResult(t.as('office'), at)
    await publishResult(t.as('approver'), at)
    expect((await getGivenLights(t.as('clerk', ['p2']), at)).map((one) => one.light)).toEqual(['yellow'])
  })
})

describe('a publication', () => {
  it('needs a proposal and a second person, and leaves one entry for each', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october }
    await runMonth(t, october)
    await expectRefusal(t, 'not_proposed', () => publishResult(t.as('approver'), at))
    const both = {
      ...t.as('office'),
      actor: {
        kind: 'person' as const,
        memberId: business.newId('mem'),
        name: '乙',
        roles: ['office', 'approver'] as const,
        units: [],
      },
    }
    await expectAudit(t, 'result.proposed', () => proposeResult(both, at))
    await expectRefusal(t, 'same_person', () => publishResult(both, at))
    const published = await expectAudit(t, 'result.published', () => publishResult(t.as('approver'), at))
    expect(published).toMatchObject({
      status: 'published',
      publishedAt: business.now,
      proposedBy: both.actor.memberId,
    })
    expect(published.publishedBy).not.toBe(published.proposedBy)
  })

  it('happens once', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october }
    await publishMonth(t, october)
    await expectRefusal(t, 'already_published', () => publishResult(t.as('approver'), at))
    await expectRefusal(t, 'already_published', () => proposeResult(t.as('office'), at))
  })

  it('proposes nothing that was not computed', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: october }
    await openPeriod(t.as('office'), at)
    await expectRefusal(t, 'not_computed', () => proposeResult(t.as('office'), at))
  })
})
