import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { cellsOf, fillMonth, publishMonth, runMonth } from '../../../../test/support/months.ts'
import {
  closePeriod,
  decide,
  getDossier,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishResult,
  publishScheme,
  recomputePeriod,
} from '../index.ts'

const business = await openBusiness()
const at = { schemeId: 'small', period: '2026-10' }
const ground = { reason: '市委通报', decidedBy: '王主任', date: '2026-10-20' }
const dossierOf = (t: Founded, code: string) =>
  getDossier(t.as('approver'), { ...at, unitId: t.unit(code).unitId })

/** Another assessment of the same units, published or not. */
async function assessElsewhere(t: Founded, { id, published }: { id: string; published: boolean }) {
  const title = { zh: `${id}专项`, en: `Special ${id}` }
  await publishScheme(t.as('office'), { document: { ...gradedScheme('class'), id, title, benchmarks: [] } })
  const special = { schemeId: id, period: '2026-09' }
  await openPeriod(t.as('office'), special)
  const units = ['t1', 't2'].map((code, k) => ({
    unitId: t.unit(code).unitId,
    cells: cellsOf([String(60 + k * 10), String(10 + k * 50), String(9 - k)]),
  }))
  await importSubmissions(t.as('office'), { ...special, fileName: 'a.xlsx', units })
  await closePeriod(t.as('office'), special)
  if (!published) return
  await proposeResult(t.as('office'), special)
  await publishResult(t.as('approver'), special)
}

it('lays the grade beside its reasons, what was decided and what other assessments of the year published (S0-17)', async () => {
  const t = await foundTenant(business, { scheme: gradedScheme('class') })
  await assessElsewhere(t, { id: 'party', published: true })
  await assessElsewhere(t, { id: 'secret', published: false })
  await publishMonth(t, '2026-08')
  await runMonth(t, at.period)
  const veto = { ...at, unitId: t.unit('t1').unitId, kind: 'veto' as const, ...ground }
  const entered = await decide(t.as('office'), veto)
  await decide(t.as('office'), { ...veto, unitId: t.unit('t2').unitId })
  const { result, decisions, entries, elsewhere } = await dossierOf(t, 't1')
  expect([result.code, result.rank, result.grade, result.grading!.steps.length]).toEqual([
    't1',
    1,
    'excellent',
    1,
  ])
  expect([decisions, entries]).toEqual([[entered], []])
  expect(
    elsewhere.map(({ schemeId, period, rank, of, grade }) => [schemeId, period, rank, of, grade?.en]),
  ).toEqual([
    ['party', '2026-09', 2, 2, 'pass'],
    ['small', '2026-08', 1, 3, 'excellent'],
  ])
})

it('shows of a month computed twice what was published, and not what it took the place of', async () => {
  const t = await foundTenant(business, { scheme: gradedScheme('class') })
  const before = { ...at, period: '2026-09' }
  await runMonth(t, before.period)
  await recomputePeriod(t.as('office'), before)
  await runMonth(t, at.period)
  expect((await dossierOf(t, 't1')).elsewhere).toEqual([])
  await proposeResult(t.as('office'), before)
  await publishResult(t.as('approver'), before)
  expect((await dossierOf(t, 't1')).elsewhere).toHaveLength(1)
})

it('is there once there is a result, for those who check', async () => {
  const t = await foundTenant(business, { scheme: gradedScheme('class') })
  await fillMonth(t, at.period)
  await expectRefusal(t, 'run_not_found', () => dossierOf(t, 't1'))
  await closePeriod(t.as('office'), at)
  await expectRefusal(t, 'forbidden', () =>
    getDossier(t.as('head', ['t1']), { ...at, unitId: t.unit('t1').unitId }),
  )
  await expectRefusal(t, 'not_found', () => getDossier(t.as('auditor'), { ...at, unitId: 'unt_unknown' }))
})
