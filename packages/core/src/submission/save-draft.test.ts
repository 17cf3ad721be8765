import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { cellsOf } from '../../../../test/support/months.ts'
import {
  acceptSubmission,
  closePeriod,
  getForm,
  getPeriod,
  openPeriod,
  returnSubmission,
  saveDraft,
  startUpload,
  submitSubmission,
} from '../index.ts'
import { submissions } from './store.ts'

const business = await openBusiness()

async function openMonth() {
  const t = await foundTenant(business)
  const clerk = t.as('clerk', ['t1'])
  const month = { schemeId: t.schemeId, period: '2026-10' }
  await openPeriod(t.as('office'), month)
  const at = { ...month, unitId: t.unit('t1').unitId }
  return { t, clerk, at, month, office: t.as('office') }
}

describe('saveDraft', () => {
  it('keeps the figures and says once in the audit log that it did', async () => {
    const { t, clerk, at } = await openMonth()
    const saved = await expectAudit(t, 'submission.saved', () =>
      saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['1', '2', '3']) }),
    )
    expect(saved).toMatchObject({ status: 'draft', version: 1 })
    expect(await submissions(clerk).get(at)).toEqual(saved)
  })

  it('tells the second of two people who started from the same version, and overwrites nothing', async () => {
    const { t, clerk, at } = await openMonth()
    const first = await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['1', '2', '3']) })
    const refusal = await expectRefusal(t, 'version_conflict', () =>
      saveDraft(t.as('office'), { ...at, version: 0, cells: cellsOf(['9', '9', '9']) }),
    )
    expect(refusal.findings).toEqual([])
    expect(await submissions(clerk).get(at)).toEqual(first)
  })

  it.each([0, 1])(
    'lets exactly one of many who save version %i at the same moment through',
    async (version) => {
      const { clerk, at } = await openMonth()
      if (version === 1) await saveDraft(clerk, { ...at, version: 0, cells: [] })
      const together = gathered(clerk, 5)
      const saving = Array.from({ length: 5 }, (_, n) =>
        saveDraft(together, { ...at, version, cells: cellsOf([String(n), null, null]) }),
      )
      const outcomes = (await Promise.allSettled(saving)).map((one) =>
        one.status === 'fulfilled' ? 'saved' : (one.reason as { code: string }).code,
      )
      expect(outcomes.toSorted()).toEqual(['saved', ...Array.from({ length: 4 }, () => 'version_conflict')])
      expect((await submissions(clerk).get(at))?.version).toBe(version + 1)
    },
  )

  it('keeps the source of a cell that did not change and names the new one for a cell that did', async () => {
    const { t, clerk, at } = await openMonth()
    const uploadId = business.newId('upl')
    const file = { fileName: '十月.xlsx', uploadId }
    const cells = cellsOf(['1', '2', '3']).map((cell, row) => ({
      ...cell,
      sheet: '报送表',
      address: `D${row + 5}`,
    }))
    await saveDraft(clerk, { ...at, version: 0, cells, file })
    const saved = await saveDraft(t.as('office'), { ...at, version: 1, cells: cellsOf(['1', '20', '3']) })
    const sourceOf = (field: string) =>
      saved.sources[saved.cells.find((cell) => cell.field === field)?.source ?? -1]
    expect(sourceOf('ytd')).toMatchObject({ kind: 'file', fileName: '十月.xlsx', uploadId })
    expect(saved.cells[0]).toMatchObject({ sheet: '报送表', address: 'D5' })
    expect(sourceOf('amount')).toMatchObject({ kind: 'grid', byName: 'office·甲' })
    expect(saved.cells[1]).not.toHaveProperty('address')
  })

  it('does not grow with every saving: sources without a cell are dropped', async () => {
    const { clerk, at } = await openMonth()
    for (let version = 0; version < 5; version++)
      await saveDraft(clerk, { ...at, version, cells: cellsOf([String(version), String(version), null]) })
    expect((await submissions(clerk).get(at))?.sources).toHaveLength(2)
  })

  it('tells a figure stated to be absent from zero and from nothing', async () => {
    const { clerk, at } = await openMonth()
    await saveDraft(clerk, {
      ...at,
      version: 0,
      cells: [
        { indicator: 'gdp', field: 'ytd', value: null },
        { indicator: 'trade', field: 'amount', value: '0' },
      ],
    })
    const { rows } = await getForm(clerk, at)
    const shown = rows.map(({ field, current, stated }) => [field.id, current, stated])
    expect(shown).toEqual([
      ['ytd', null, true],
      ['amount', '0', false],
      ['count', null, false],
    ])
  })

  it('refuses a cell that the form does not have, naming it, and keeps nothing of the rest', async () => {
    const { t, clerk, at } = await openMonth()
    const cells = [...cellsOf(['1', '2', '3']), { indicator: 'place', field: 'rank', value: '1' }]
    const { findings } = await expectRefusal(t, 'unknown_cell', () =>
      saveDraft(clerk, { ...at, version: 0, cells }),
    )
    expect(findings.map(({ place }) => place)).toEqual(['place.rank'])
    expect(await submissions(clerk).get(at)).toBeUndefined()
  })

  it.each(['1,020', '１２', '1e5', '', 'NaN', '0.123456789', '1.'])(
    'takes no %j for a figure',
    async (value) => {
      const { clerk, at } = await openMonth()
      const cells = [{ indicator: 'gdp', field: 'ytd', value }]
      await expect(saveDraft(clerk, { ...at, version: 0, cells })).rejects.toMatchObject({ name: 'ZodError' })
    },
  )

  it('refuses one field answered twice', async () => {
    const { clerk, at } = await openMonth()
    const cells = [...cellsOf(['1', '2', '3']), { indicator: 'gdp', field: 'ytd', value: '7' }]
    await expect(saveDraft(clerk, { ...at, version: 0, cells })).rejects.toMatchObject({ name: 'ZodError' })
  })

  it('is over at the second of the closing, before the calendar gets to it', async () => {
    const { t, clerk, at, month } = await openMonth()
    const { closesAt } = await getPeriod(t.as('office'), month)
    const figures = { ...at, cells: cellsOf(['1', '2', '3']) }
    await saveDraft({ ...clerk, now: closesAt }, { ...figures, version: 0 })
    const late = { ...clerk, now: new Date(Date.parse(closesAt) + 1).toISOString() }
    await expectRefusal(t, 'period_not_open', () => saveDraft(late, { ...figures, version: 1 }))
    await expectRefusal(t, 'period_not_open', () => submitSubmission(late, { ...at, version: 1 }))
    await expectRefusal(t, 'period_not_open', () => startUpload(late, { ...at, fileName: 'x.xlsx', size: 1 }))
    expect((await submitSubmission({ ...clerk, now: closesAt }, { ...at, version: 1 })).status).toBe(
      'submitted',
    )
  })

  it('is over once it was handed in, and once the period is closed', async () => {
    const { t, clerk, at, month, office } = await openMonth()
    const cells = cellsOf(['1', '2', '3'])
    await saveDraft(clerk, { ...at, version: 0, cells })
    await submitSubmission(clerk, { ...at, version: 1 })
    await expectRefusal(t, 'submission_locked', () => saveDraft(clerk, { ...at, version: 2, cells }))
    await acceptSubmission(office, { ...at, version: 2 })
    await expectRefusal(t, 'submission_locked', () => saveDraft(clerk, { ...at, version: 3, cells }))
    await returnSubmission(office, { ...at, version: 3, reason: '请核对' })
    await saveDraft(clerk, { ...at, version: 4, cells })
    await closePeriod(office, month)
    await expectRefusal(t, 'period_not_open', () => saveDraft(clerk, { ...at, version: 5, cells }))
  })
})

describe('getForm', () => {
  it('shows last month’s accepted figures, the year’s target, and what is filled in', async () => {
    const { t, clerk, at, month, office } = await openMonth()
    await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['100', '7', '0']) })
    await submitSubmission(clerk, { ...at, version: 1 })
    await acceptSubmission(office, { ...at, version: 2 })
    await closePeriod(office, month)
    await openPeriod(office, { ...month, period: '2026-11' })
    const { rows } = await getForm(t.as('clerk', ['t1']), { ...at, period: '2026-11' })
    expect(rows.map(({ field, previous, target, current }) => [field.id, previous, target, current])).toEqual(
      [
        ['ytd', '100', '120', null],
        ['amount', '7', null, null],
        ['count', '0', null, null],
      ],
    )
  })

  it('does not pass off a figure nobody accepted as last month’s', async () => {
    const { clerk, at, month, office } = await openMonth()
    await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(['100', '7', '0']) })
    await closePeriod(office, month)
    await openPeriod(office, { ...month, period: '2026-11' })
    const { rows } = await getForm(clerk, { ...at, period: '2026-11' })
    expect(rows.map((row) => row.previous)).toEqual([null, null, null])
  })
})
