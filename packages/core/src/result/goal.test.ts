import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { runMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { getCard, getForm, setTargets } from '../index.ts'

const business = await openBusiness()

/** The small scheme, its year's target 120 for everybody. */
function schemeWithGoal() {
  const scheme = smallScheme()
  const field = scheme.boards[0]!.indicators![0]!.fields.find(({ id }) => id === 'target')!
  field.goal = 120
  return scheme
}

it('a goal of the scheme stands for the units the office files no target for, and is kept as the scheme’s', async () => {
  const t = await foundTenant(business, { scheme: schemeWithGoal() })
  const own = [{ unitId: t.unit('t2').unitId, values: [{ indicator: 'gdp', field: 'target', value: '240' }] }]
  await setTargets(t.as('office'), { schemeId: t.schemeId, year: '2026', units: own })
  await runMonth(t, '2026-10')
  const at = { schemeId: t.schemeId, period: '2026-10' }
  const targetOf = async (code: string) => {
    const { detail } = await getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })
    const gdp = detail.boards[0]!.indicators.find(({ indicator }) => indicator === 'gdp')
    return gdp!.inputs.find(({ role }) => role === 'target')
  }
  expect(await targetOf('t1')).toEqual({
    role: 'target',
    indicator: 'gdp',
    field: 'target',
    period: '2026',
    value: '120',
    origin: 'scheme',
  })
  expect(await targetOf('t2')).toMatchObject({ value: '240' })
  expect(await targetOf('t2')).not.toHaveProperty('origin')
})

it('a unit sees the goal beside what it fills in', async () => {
  const t = await foundTenant(business, { scheme: schemeWithGoal() })
  await runMonth(t, '2026-10')
  const { unitId } = t.unit('t1')
  const { rows } = await getForm(t.as('office'), { schemeId: t.schemeId, period: '2026-10', unitId })
  expect(rows.find(({ field }) => field.id === 'ytd')?.target).toBe('120')
})
