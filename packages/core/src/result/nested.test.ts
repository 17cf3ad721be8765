import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { runMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { getCard, getRankingPage, readScores, setTargets } from '../index.ts'

const business = await openBusiness()

/** 产值 stands in a board inside its board, 进出口 under a geometric mean, and t2 has weights of its own. */
function nestedScheme() {
  const scheme = smallScheme()
  const [output, service] = scheme.boards
  const [gdp, trade] = output!.indicators!
  const inner = { id: 'level', name: { zh: '总量', en: 'Level' }, weight: 40, indicators: [gdp!] }
  return smallScheme({
    boards: [{ ...output!, aggregate: 'geometric', indicators: [trade!], boards: [inner] }, service!],
    weightings: [
      {
        class: 'town',
        unit: 't2',
        weights: { output: 40, level: 20, gdp: 20, trade: 20, service: 60, complaints: 60 },
      },
    ],
  })
}

it('boards inside boards and weights of a unit’s own are computed, kept and explained', async () => {
  const t = await foundTenant(business, { scheme: nestedScheme() })
  const values = [{ indicator: 'gdp', field: 'target', value: '120' }]
  const units = t.units.map(({ unitId }) => ({ unitId, values }))
  await setTargets(t.as('office'), { schemeId: t.schemeId, year: '2026', units })
  const { runId } = await runMonth(t, '2026-10')
  const at = { schemeId: t.schemeId, period: '2026-10' }
  const { boards, rows } = await getRankingPage(t.as('office'), { ...at, class: 'town' })
  expect([boards, rows.map(({ boards: scores }) => scores.length)]).toEqual([
    ['output', 'service'],
    [2, 2, 2],
  ])
  const [town] = (await readScores(t.as('office'), runId)).filter((one) => one.class === 'town')
  const indicators = ['trade', 'gdp', 'complaints']
  expect(town?.indicators.filter((id) => id !== 'place')).toEqual(indicators)
  for (const code of ['t1', 't2']) {
    const { detail } = await getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })
    const [output, service] = detail.boards
    expect(output?.boards.map(({ board }) => board)).toEqual(['level'])
    const leaves = [...output!.indicators, ...output!.boards[0]!.indicators, ...service!.indicators]
    expect(leaves.reduce((sum, one) => sum + one.contribution, 0)).toBe(detail.total)
    const shares = leaves.filter((one) => one.effectiveShare > 0).map((one) => one.effectiveShare / 1e6)
    expect(shares).toEqual(code === 't2' ? [20, 20, 60] : [30, 40, 30])
    expect(output?.boards[0]?.indicators[0]?.inputs.length).toBeGreaterThan(0)
  }
})
