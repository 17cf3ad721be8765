import { closePeriod, importSubmissions, openPeriod, proposeResult, publishResult } from '@plumbline/core'
import { expect, it } from 'vitest'
import { openBusiness } from '../../test/support/business.ts'
import { foundTenant } from '../../test/support/found-tenant.ts'
import { airingOf } from './airing.ts'
import { gatherMaterial } from './material.ts'

const business = await openBusiness()

type Founded = Awaited<ReturnType<typeof foundTenant>>

async function computeMonth(t: Founded, period: string, places: Record<string, string>) {
  const [office, at] = [t.as('office'), { schemeId: t.schemeId, period }]
  await openPeriod(office, at)
  const units = Object.entries(places).map(([code, value]) => ({
    unitId: t.unit(code).unitId,
    cells: [
      { indicator: 'place', field: 'rank', value },
      { indicator: 'place', field: 'of', value: '10' },
    ],
  }))
  await importSubmissions(office, { ...at, fileName: '位次.xlsx', units })
  const { runId } = await closePeriod(office, at)
  return { ...at, runId }
}

it('compares each unit’s given place with its own of last month, not with that of whoever stands first', async () => {
  const t = await foundTenant(business)
  const before = await computeMonth(t, '2026-10', { p1: '2', p2: '9' })
  await proposeResult(t.as('office'), before)
  await publishResult(t.as('approver'), before)
  const at = await computeMonth(t, '2026-11', { p1: '4', p2: '5', p3: '7' })
  const { rows } = airingOf(await gatherMaterial(t.system('run'), at))
  expect(
    rows.map(({ cells }) => [cells['unit'], cells['place'], cells['previous'], cells['movement']]),
  ).toEqual([
    ['单位p1', '4/10', '2', '-2'],
    ['单位p2', '5/10', '9', '4'],
    ['单位p3', '7/10', null, null],
  ])
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length)
})

it('says nothing of a month that was never published', async () => {
  const t = await foundTenant(business)
  await computeMonth(t, '2026-10', { p1: '2' })
  const at = await computeMonth(t, '2026-11', { p1: '4' })
  const { rows } = airingOf(await gatherMaterial(t.system('run'), at))
  expect(rows.map(({ cells }) => [cells['place'], cells['previous'], cells['movement']])).toEqual([
    ['4/10', null, null],
  ])
})
