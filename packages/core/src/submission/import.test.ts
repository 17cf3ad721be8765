import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal, audited } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { interrupted } from '../../../../test/support/interrupted.ts'
import { cellsOf } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import {
  closePeriod,
  getCard,
  getForm,
  getGivenLights,
  importSubmissions,
  openPeriod,
  saveDraft,
  submitSubmission,
  type CellInput,
} from '../index.ts'
import { submissions } from './store.ts'

const business = await openBusiness()

async function openMonth(count = 0) {
  const units = Array.from({ length: count }, (_, n) => ({
    code: `u${n}`,
    name: { zh: `单位${n}`, en: `Unit ${n}` },
    class: 'town',
  }))
  const t = await foundTenant(business, count > 0 ? { units, scheme: smallScheme() } : {})
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await openPeriod(t.as('office'), at)
  const bring = (rows: { unitId: string; cells: CellInput[] }[]) =>
    importSubmissions(t.as('office'), { ...at, fileName: '历史.xlsx', units: rows })
  const everything = () => submissions(t.as('office')).list(at.schemeId, at.period)
  const kept = async () => (await everything()).own
  return { t, at, bring, kept, everything }
}
const cells = cellsOf(['1', '2', '3'])
const placed = (rank: string, of = '10'): CellInput[] => [
  { indicator: 'place', field: 'rank', value: rank },
  { indicator: 'place', field: 'of', value: of },
]

describe('importSubmissions', () => {
  it('brings many units in at once, accepted, with the file as their source', async () => {
    const { t, bring, kept } = await openMonth()
    const rows = t.units.map(({ unitId }) => ({ unitId, cells }))
    expect(await expectAudit(t, 'submissions.imported', () => bring(rows))).toBe(6)
    const all = await kept()
    expect(new Set(all.map(({ status, version }) => `${status} ${version}`))).toEqual(new Set(['accepted 1']))
    expect(all[0]?.sources).toEqual([
      {
        kind: 'import',
        by: expect.stringMatching(/^mem_/),
        byName: 'office·甲',
        at: business.now,
        fileName: '历史.xlsx',
      },
    ])
  })

  it('also brings results that came from outside, to the classes that have them', async () => {
    const { t, bring } = await openMonth()
    expect(await bring([{ unitId: t.unit('p1').unitId, cells: [...cells, ...placed('3')] }])).toBe(1)
    const { findings } = await expectRefusal(t, 'unknown_cell', () =>
      bring([{ unitId: t.unit('t1').unitId, cells: placed('3') }]),
    )
    expect(findings.map((finding) => finding.place)).toEqual(['place.rank', 'place.of'])
  })

  it('writes nothing at all when one of its units is wrong', async () => {
    const { t, bring, everything } = await openMonth()
    const rows = [
      { unitId: t.unit('t1').unitId, cells },
      { unitId: t.unit('t2').unitId, cells: [{ indicator: 'gdp', field: 'nothing', value: '1' }] },
    ]
    await expectRefusal(t, 'unknown_cell', () => bring(rows))
    await expectRefusal(t, 'not_found', () => bring([rows[0]!, { unitId: business.newId('unt'), cells }]))
    expect(await everything()).toEqual({ own: [], external: [] })
  })

  it('overwrites nothing that a unit has entered itself', async () => {
    const { t, at, bring, kept } = await openMonth()
    const unitId = t.unit('t2').unitId
    await saveDraft(t.as('clerk', ['t2']), { ...at, unitId, version: 0, cells: cellsOf(['9', '9', '9']) })
    const before = await kept()
    const { findings } = await expectRefusal(t, 'duplicate', () =>
      bring(t.units.map((unit) => ({ unitId: unit.unitId, cells }))),
    )
    expect(findings.map((finding) => finding.place)).toEqual([unitId])
    expect(await kept()).toEqual(before)
  })

  it('brings nothing that a run, begun between its reading and its writing, would not count', async () => {
    const { t, at, kept } = await openMonth()
    const late = interrupted(t.as('office'), () => closePeriod(t.as('office'), at))
    const units = [{ unitId: t.unit('t1').unitId, cells }]
    await expect(importSubmissions(late, { ...at, fileName: '迟到.xlsx', units })).rejects.toMatchObject({
      code: 'period_not_open',
    })
    expect(await kept()).toEqual([])
  })

  it('refuses one unit given twice', async () => {
    const { t, bring } = await openMonth()
    const row = { unitId: t.unit('t1').unitId, cells }
    await expect(bring([row, row])).rejects.toMatchObject({ name: 'ZodError' })
  })

  it('stays whole for more units than one transaction holds: the last one known already stops the first', async () => {
    const { t, bring, kept } = await openMonth(150)
    const rows = t.units.map(({ unitId }) => ({ unitId, cells }))
    await bring(rows.slice(-1))
    await expectRefusal(t, 'duplicate', () => bring(rows))
    expect(await kept()).toHaveLength(1)
    const { result, entries } = await audited(t, () => bring(rows.slice(0, -1)))
    expect([result, entries.length, (await kept()).length]).toEqual([149, 2, 150])
  })
})

describe('what came from outside', () => {
  it('is brought in beside what the unit enters itself, whoever is first', async () => {
    const { t, at, bring, everything } = await openMonth()
    const clerk = t.as('clerk', ['p1', 'p2'])
    const [first, second] = ['p1', 'p2'].map((code) => ({ ...at, unitId: t.unit(code).unitId }))
    await saveDraft(clerk, { ...first!, version: 0, cells })
    await expectAudit(t, 'submissions.imported', () =>
      bring([first!, second!].map(({ unitId }) => ({ unitId, cells: placed('3') }))),
    )
    await saveDraft(clerk, { ...second!, version: 0, cells })
    for (const unit of [first!, second!])
      expect((await submitSubmission(clerk, { ...unit, version: 1 })).cells).toHaveLength(3)
    expect(new Set((await everything()).external.map((one) => one.unitId))).toEqual(
      new Set([first!.unitId, second!.unitId]),
    )
  })

  it('is no part of the unit’s form, nor of its state on the board', async () => {
    const { t, at, bring } = await openMonth()
    const unitId = t.unit('p1').unitId
    await bring([{ unitId, cells: placed('3') }])
    const form = await getForm(t.as('clerk', ['p1']), { ...at, unitId })
    expect([form.submission, form.rows.map((row) => row.indicator.id)]).toEqual([
      undefined,
      ['gdp', 'trade', 'complaints'],
    ])
    expect(await submissions(t.as('office')).listStates(at.schemeId, at.period)).toEqual([])
  })

  it('may be corrected while the period is open: a new version, and what was not brought again stands', async () => {
    const { t, bring, everything } = await openMonth()
    const unitId = t.unit('p1').unitId
    await bring([{ unitId, cells: placed('3') }])
    await expectAudit(t, 'submissions.imported', () =>
      bring([{ unitId, cells: [{ indicator: 'place', field: 'rank', value: '4' }] }]),
    )
    const [kept] = (await everything()).external
    expect(kept?.version).toBe(2)
    expect(kept?.cells).toEqual([
      { indicator: 'place', field: 'of', value: '10', source: 0 },
      { indicator: 'place', field: 'rank', value: '4', source: 1 },
    ])
    expect(kept?.sources).toHaveLength(2)
  })

  it('brought by two at once is one or the other, and the second is told', async () => {
    const { t, at, everything } = await openMonth()
    const together = gathered(t.as('office'), 2)
    const bringing = (rank: string) =>
      importSubmissions(together, {
        ...at,
        fileName: '全市.xlsx',
        units: [{ unitId: t.unit('p1').unitId, cells: placed(rank) }],
      })
    const both = await Promise.allSettled(['1', '2'].map(bringing))
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'version_conflict' })
    expect((await everything()).external.map((one) => one.version)).toEqual([1])
  })

  it('is not written when the same file brings what a unit has entered already', async () => {
    const { t, at, bring, everything } = await openMonth()
    const unitId = t.unit('p2').unitId
    await saveDraft(t.as('clerk', ['p2']), { ...at, unitId, version: 0, cells })
    await expectRefusal(t, 'duplicate', () =>
      bring([
        { unitId: t.unit('p1').unitId, cells: placed('1') },
        { unitId, cells: [...cells, ...placed('2')] },
      ]),
    )
    expect((await everything()).external).toEqual([])
  })

  it('counts whether or not the unit’s own figures were accepted, and keeps its own source', async () => {
    const { t, at, bring } = await openMonth()
    const [handedIn, drafted] = [t.unit('p1').unitId, t.unit('p2').unitId]
    await saveDraft(t.as('clerk', ['p2']), { ...at, unitId: drafted, version: 0, cells })
    await bring([{ unitId: handedIn, cells }])
    business.now = '2026-11-02T02:00:00.000Z'
    await bring([handedIn, drafted].map((unitId, n) => ({ unitId, cells: placed(String(n + 3)) })))
    await closePeriod(t.as('office'), at)
    const lights = await getGivenLights(t.as('office'), at)
    expect(
      lights
        .map(({ unitId, rank, light }) => [unitId, rank, light])
        .toSorted((a, b) => Number(a[1]) - Number(b[1])),
    ).toEqual([
      [handedIn, 3, 'green'],
      [drafted, 4, 'green'],
    ])
    const inputsOf = async (unitId: string) =>
      (await getCard(t.as('office'), { ...at, unitId })).detail.boards
        .flatMap((board) => board.indicators)
        .flatMap(({ inputs }) => inputs)
        .filter(({ role }) => role === 'value')
        .map(({ field, place }) => `${field} ${place?.source.at}`)
    expect(await inputsOf(handedIn)).toEqual([
      'ytd 2026-11-02T01:00:00.000Z',
      'amount 2026-11-02T01:00:00.000Z',
      'count 2026-11-02T01:00:00.000Z',
      'rank 2026-11-02T02:00:00.000Z',
      'of 2026-11-02T02:00:00.000Z',
    ])
    expect(await inputsOf(drafted)).toEqual(['rank 2026-11-02T02:00:00.000Z', 'of 2026-11-02T02:00:00.000Z'])
    business.now = '2026-11-02T01:00:00.000Z'
  })
})
