import type { SchemeInput } from '@plumbline/scheme'
import { describeStep } from '@plumbline/scoring/words'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { plainMonth, publishMonth, runMonth } from '../../../../test/support/months.ts'
import { smallScheme, smallUnits } from '../../../../test/support/small-scheme.ts'
import { getCard, getWholeRanking, readScores, setTargets } from '../index.ts'

const business = await openBusiness()
const october = '2026-10'

type Parents = Record<string, { code: string; months: number }[]>

/** Towns, and parks above them. */
async function linkedTenant(parents: Parents, cascade: SchemeInput['cascade'] = [{ class: 'town' }]) {
  const units = smallUnits.map((unit) => ({
    ...unit,
    ...(parents[unit.code] && { parents: parents[unit.code]! }),
  }))
  const t = await foundTenant(business, { scheme: smallScheme({ cascade }), units })
  const values = [{ indicator: 'gdp', field: 'target', value: '120' }]
  const targets = t.units.map(({ unitId }) => ({ unitId, values }))
  await setTargets(t.as('office'), { schemeId: t.schemeId, year: '2026', units: targets })
  return t
}

const under: Parents = {
  t1: [{ code: 'p3', months: 12 }],
  t3: [
    { code: 'p1', months: 8 },
    { code: 'p2', months: 4 },
  ],
}

const at = (t: { schemeId: string }) => ({ schemeId: t.schemeId, period: october })

it('ranks the linked totals and keeps how each came about', async () => {
  const t = await linkedTenant(under, [{ class: 'town', own: 0.4 }])
  const { runId } = await runMonth(t, october)
  const own = new Map(
    (await readScores(t.as('office'), runId)).flatMap((one) =>
      one.subjects.map(({ unitId, total }) => [unitId, total!]),
    ),
  )
  const ownOf = (code: string) => own.get(t.unit(code).unitId)!
  const [parks, towns] = await getWholeRanking(t.as('office'), at(t))
  expect(parks?.rows.map(({ total, link }) => [total, link])).toEqual(
    parks?.rows.map(({ unitId }) => [own.get(unitId), undefined]),
  )
  const row = (code: string) => towns!.rows.find((one) => one.code === code)!
  const above = Math.round((8 * ownOf('p1') + 4 * ownOf('p2')) / 12)
  expect(row('t1').total).toBe(Math.round(0.4 * ownOf('t1') + 0.6 * ownOf('p3')))
  expect(row('t2')).toMatchObject({ total: ownOf('t2'), link: { parents: [], parentTotal: null } })
  expect(row('t3')).toMatchObject({
    total: Math.round(0.4 * ownOf('t3') + 0.6 * above),
    link: {
      share: 0.4,
      before: ownOf('t3'),
      parentTotal: above,
      parents: expect.arrayContaining([
        { unitId: t.unit('p1').unitId, name: t.unit('p1').name, months: 8, total: ownOf('p1') },
        { unitId: t.unit('p2').unitId, name: t.unit('p2').name, months: 4, total: ownOf('p2') },
      ]) as unknown,
    },
  })
  // t1, best by itself, stands under the park that did worst.
  expect(towns?.rows.map(({ code }) => code)).toEqual(['t2', 't3', 't1'])
})

it('explains the link on the card: contributions make the own total, the stage leads to the linked one', async () => {
  const t = await linkedTenant(under)
  await publishMonth(t, october)
  const { unitId } = t.unit('t1')
  const { result, detail } = await getCard(t.as('clerk', ['t1']), { ...at(t), unitId })
  const leaves = detail.boards.flatMap((board) => board.indicators.map((one) => one.contribution))
  expect(leaves.reduce((a, b) => a + b, 0)).toBe(detail.raw)
  expect(detail.stages.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['link', detail.raw, result.total],
  ])
  expect(detail.total).toBe(result.total)
  expect(describeStep(detail.stages[0]!.steps[0]!).zh).toMatch(/^与上级挂钩：100\.00 × 70% \+ \S+ × 30% = /)
})

it('has no total where the scheme asks for one above and there is none, with the reason', async () => {
  const t = await linkedTenant(under, [{ class: 'town', without: 'none' }])
  await runMonth(t, october, { ...plainMonth, p3: [null, null, null] })
  const reasonOf = async (code: string) => {
    const { result, detail } = await getCard(t.as('office'), { ...at(t), unitId: t.unit(code).unitId })
    return [result.total, result.rank, detail.total, detail.reason?.code]
  }
  expect(await reasonOf('t1')).toEqual([null, null, null, 'parent_no_total'])
  expect(await reasonOf('t2')).toEqual([null, null, null, 'no_parent'])
  expect((await reasonOf('t3'))[1]).toBe(1)
})

it('takes a unit above that is not assessed for one without a total', async () => {
  const scheme = smallScheme()
  const idle = { code: 'city', name: { zh: '市', en: 'City' }, class: 'city' }
  const units = [idle, ...smallUnits.map((unit) => ({ ...unit, parents: [{ code: 'city', months: 12 }] }))]
  const t = await foundTenant(business, {
    scheme: { ...scheme, cascade: [{ class: 'town' }] },
    units,
  })
  await runMonth(t, october)
  const [, towns] = await getWholeRanking(t.as('office'), at(t))
  expect(towns?.rows.map(({ link }) => link?.parents)).toEqual(
    Array(3).fill([{ unitId: t.unit('city').unitId, name: idle.name, months: 12, total: null }]),
  )
  expect(towns?.rows.map(({ total, link }) => total === link?.before)).toEqual([true, true, true])
})
