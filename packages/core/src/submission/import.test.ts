import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal, audited } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { cellsOf } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { importSubmissions, openPeriod, saveDraft, type CellInput } from '../index.ts'
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
  const kept = () => submissions(t.as('office')).list(at.schemeId, at.period)
  return { t, at, bring, kept }
}
const cells = cellsOf(['1', '2', '3'])

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
    const place = [
      { indicator: 'place', field: 'rank', value: '3' },
      { indicator: 'place', field: 'of', value: '10' },
    ]
    expect(await bring([{ unitId: t.unit('p1').unitId, cells: [...cells, ...place] }])).toBe(1)
    const { findings } = await expectRefusal(t, 'unknown_cell', () =>
      bring([{ unitId: t.unit('t1').unitId, cells: place }]),
    )
    expect(findings.map((finding) => finding.place)).toEqual(['place.rank', 'place.of'])
  })

  it('writes nothing at all when one of its units is wrong', async () => {
    const { t, bring, kept } = await openMonth()
    const rows = [
      { unitId: t.unit('t1').unitId, cells },
      { unitId: t.unit('t2').unitId, cells: [{ indicator: 'gdp', field: 'nothing', value: '1' }] },
    ]
    await expectRefusal(t, 'unknown_cell', () => bring(rows))
    await expectRefusal(t, 'not_found', () => bring([rows[0]!, { unitId: business.newId('unt'), cells }]))
    expect(await kept()).toEqual([])
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
