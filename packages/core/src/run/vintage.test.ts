import { expect, it } from 'vitest'
import type { Vintage } from '@plumbline/scheme'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { cellsOf, plainMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import {
  acceptSubmission,
  closePeriod,
  getCard,
  importSubmissions,
  openPeriod,
  saveDraft,
  setTargets,
  submitSubmission,
} from '../index.ts'

const business = await openBusiness()
const period = '2026-10'

/** Output counts from the preliminary figure on. */
async function month() {
  const scheme = smallScheme()
  Object.assign(scheme.boards[0]!.indicators![0]!.fields![0]!, { atLeast: 'preliminary' })
  const t = await foundTenant(business, { scheme })
  const at = { schemeId: t.schemeId, period }
  const values = [{ indicator: 'gdp', field: 'target', value: '120' }]
  const units = ['t1', 't2', 't3'].map((code) => ({ unitId: t.unit(code).unitId, values }))
  await setTargets(t.as('office'), { schemeId: t.schemeId, year: '2026', units })
  await openPeriod(t.as('office'), at)
  const bring = (code: string, vintage?: Vintage) =>
    importSubmissions(t.as('office'), {
      ...{ ...at, fileName: '统计.xlsx' },
      units: [{ unitId: t.unit(code).unitId, cells: cellsOf(plainMonth[code]!) }],
      ...(vintage && { vintage }),
    })
  const output = async (code: string) => {
    const card = await getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })
    return card.detail.boards[0]!.indicators[0]!
  }
  return { t, at, bring, output, close: () => closePeriod(t.as('office'), at) }
}

it('a run keeps the vintage a file stated beside every figure from it, and heeds what the scheme asks', async () => {
  const { bring, output, close } = await month()
  await bring('t1', 'preliminary')
  await bring('t2', 'flash')
  await bring('t3')
  await close()
  const { attained, inputs } = await output('t1')
  expect(attained).toBe(10_000_000_000)
  expect(inputs[0]).toMatchObject({ value: '100', vintage: 'preliminary' })
  expect(inputs[0]?.place?.source).toMatchObject({ fileName: '统计.xlsx', vintage: 'preliminary' })
  expect(inputs[1]).not.toHaveProperty('vintage')
  const reason = { code: 'vintage_too_early', atLeast: 'preliminary' }
  expect((await output('t2')).reason).toMatchObject({ ...reason, vintage: 'flash' })
  expect((await output('t3')).reason).toMatchObject({ ...reason, vintage: null })
})

it('a clerk who states a later vintage restates every figure given, also those that stayed the same', async () => {
  const { t, at, output, close } = await month()
  const place = { ...at, unitId: t.unit('t1').unitId }
  const clerk = t.as('clerk', ['t1'])
  const cells = cellsOf(plainMonth['t1']!)
  const first = await saveDraft(clerk, { ...place, version: 0, cells, vintage: 'flash' })
  const same = await saveDraft(clerk, { ...place, version: first.version, cells })
  expect(same.sources.map(({ vintage }) => vintage)).toEqual(['flash'])
  const restated = await saveDraft(clerk, { ...place, version: same.version, cells, vintage: 'final' })
  expect(restated.sources.map(({ vintage }) => vintage)).toEqual(['final'])
  const { version } = await submitSubmission(clerk, { ...place, version: restated.version })
  await acceptSubmission(t.as('office'), { ...place, version })
  await close()
  expect((await output('t1')).inputs[0]).toMatchObject({ value: '100', vintage: 'final' })
})
