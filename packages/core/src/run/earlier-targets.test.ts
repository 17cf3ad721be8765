import { expect, it } from 'vitest'
import type { SchemeInput } from '@plumbline/scheme'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { runMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { getCard, setTargets } from '../index.ts'

const business = await openBusiness()

/** The growth of the year's target on the one of the year before, scored as it is. */
function growing(): SchemeInput {
  const scheme = smallScheme({ benchmarks: [] })
  scheme.boards[0]!.indicators![0]!.method = {
    kind: 'imported',
    measure: { kind: 'growth', field: 'target', lag: 12 },
  }
  return scheme
}

it('looks back to the targets of the years before: 120 after 100 is growth of 20 %', async () => {
  const t = await foundTenant(business, { scheme: growing() })
  const setFor = (year: string, value: string) =>
    setTargets(t.as('office'), {
      ...{ schemeId: t.schemeId, year },
      units: [{ unitId: t.unit('t1').unitId, values: [{ indicator: 'gdp', field: 'target', value }] }],
    })
  await setFor('2025', '100')
  await setFor('2026', '120')
  await runMonth(t, '2026-10')
  const leafOf = async (code: string) => {
    const at = { schemeId: t.schemeId, period: '2026-10', unitId: t.unit(code).unitId }
    return (await getCard(t.as('office'), at)).detail.boards[0]!.indicators[0]!
  }
  const { attained, inputs } = await leafOf('t1')
  expect(inputs.map(({ period, value }) => [period, value])).toEqual([
    ['2026', '120'],
    ['2025', '100'],
  ])
  expect(attained).toBe(2_000_000_000)
  expect((await leafOf('t2')).reason).toMatchObject({ code: 'missing_value', period: '2026' })
})
