import { closePeriod, getForm, getGivenLights, submissions } from '@plumbline/core'
import { periodDates } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { cloudOf } from '../../../../test/support/cloud.ts'
import { demoJurisdictions, openMonth } from '../demo-data/index.ts'
import { foundJurisdiction } from './found.ts'
import { enterOpenMonth, type WithScheme } from './periods.ts'

const jurisdiction = demoJurisdictions.find((one) => one.key === 'demo_district')!
const month = openMonth(jurisdiction)!

async function enterDistrict() {
  const business = await openBusiness()
  const founded = await foundJurisdiction(cloudOf(business), jurisdiction, {
    tenantId: business.newId('tnt'),
  })
  const withScheme: WithScheme = { ...founded, scheme: founded.scheme! }
  const { opens, closes } = periodDates(month.period, withScheme.scheme.calendar)
  await enterOpenMonth(withScheme, month, opens)
  const at = { schemeId: withScheme.scheme.id, period: month.period }
  return { founded, at, opens, closes }
}

it('leaves a month half entered, with every place in the city brought in and lit once it closes', async () => {
  const { founded, at, opens, closes } = await enterDistrict()
  const office = founded.as('office', opens)
  const units = [...founded.units.values()]
  const states = new Map(
    (await submissions(office).listStates(at.schemeId, at.period)).map(({ unitId, status }) => [
      unitId,
      status,
    ]),
  )
  expect(units.slice(0, 4).map(({ unitId }) => states.get(unitId))).toEqual([
    undefined,
    'submitted',
    'draft',
    'accepted',
  ])
  expect((await getForm(founded.as('clerk', opens), { ...at, unitId: units[0]!.unitId })).submission).toBe(
    undefined,
  )
  await closePeriod(founded.calendar(closes), at)
  const lights = await getGivenLights(office, at)
  const given = month.rows.filter((row) => /^c\d\d_/.test(row.indicator) && row.field === 'rank')
  expect(given.length).toBe(15)
  expect(lights.map(({ indicator, rank }) => `${indicator} ${rank}`).toSorted()).toEqual(
    given.map(({ indicator, value }) => `${indicator} ${value}`).toSorted(),
  )
  expect(lights.every(({ light }) => light !== null)).toBe(true)
})
