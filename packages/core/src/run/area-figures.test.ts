import { expect, it } from 'vitest'
import type { SchemeInput } from '@plumbline/scheme'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { enterUnit, plainMonth } from '../../../../test/support/months.ts'
import { runContext, takeSteps } from '../../../../test/support/run-in-process.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { closePeriod, getCard, importSubmissions, openPeriod, setTargets } from '../index.ts'

const business = await openBusiness()
const text = (name: string) => ({ zh: name, en: name })

/** The park office p1 answers for the growth of the area, which the towns are multiplied by. */
function withCoefficients(): SchemeInput {
  const scheme = smallScheme()
  const [output, service] = scheme.boards
  const area = {
    id: 'area',
    name: text('全区生产总值'),
    weight: 0,
    classes: ['park'],
    responsible: 'p1',
    fields: [
      { id: 'growth', name: text('增速'), unit: '%', source: 'external' as const, scope: 'area' as const },
      { id: 'goal', name: text('增速目标'), unit: '%', source: 'target' as const, scope: 'area' as const },
    ],
  }
  return {
    ...scheme,
    boards: [{ ...output!, indicators: [...(output!.indicators ?? []), area] }, service!],
    coefficients: {
      static: { otherwise: 1, given: [{ class: 'town', unit: 't1', step: 3 }] },
      dynamic: { kind: 'growth', growth: 'area.growth', target: 'area.goal' },
    },
  }
}

async function month() {
  const t = await foundTenant(business, { scheme: withCoefficients() })
  const at = { schemeId: t.schemeId, period: '2026-10' }
  const office = t.as('office')
  const setGoal = (code: string) =>
    setTargets(office, {
      schemeId: at.schemeId,
      year: '2026',
      units: [
        { unitId: t.unit(code).unitId, values: [{ indicator: 'area', field: 'goal', value: '5' }] },
        {
          unitId: t.unit('t1').unitId,
          values: [{ indicator: 'gdp', field: 'target', value: '120' }],
        },
      ],
    })
  const bring = (code: string) =>
    importSubmissions(office, {
      ...at,
      fileName: '统计月报.xlsx',
      units: [
        {
          unitId: t.unit(code).unitId,
          cells: [{ indicator: 'area', field: 'growth', value: '5.5', sheet: '全区', address: 'C4' }],
        },
      ],
    })
  await openPeriod(office, at)
  await enterUnit(t, { period: at.period, code: 't1' }, plainMonth['t1']!)
  const run = async () => {
    const { runId } = await closePeriod(office, at)
    await takeSteps(business, { tenantId: t.tenantId, ...at, runId })
    return getCard(office, { ...at, unitId: t.unit('t1').unitId })
  }
  return { t, setGoal, bring, run, ctx: runContext(business, t.tenantId) }
}

it('a run multiplies by the area’s growth, brought once under the unit that answers for it, whatever the classes', async () => {
  const { setGoal, bring, run } = await month()
  await setGoal('p1')
  await bring('p1')
  const { detail, result } = await run()
  expect(detail.total).toBe(Math.round(detail.raw! * 1.1256))
  expect(detail.stages.map(({ kind }) => kind)).toEqual(['coefficients'])
  expect(detail.stages[0]!.steps.at(-1)).toMatchObject({
    name: 'coefficients_both',
    values: { static: '1.072', dynamic: '1.05', product: '1.1256' },
  })
  expect(result.published).toBe((detail.total! / 1e8).toFixed(2))
})

it('without the growth there is no total, and the card says why', async () => {
  const { setGoal, run } = await month()
  await setGoal('p1')
  const { detail } = await run()
  expect([detail.raw === null, detail.total, detail.reason]).toEqual([
    false,
    null,
    { code: 'missing_value', field: 'area.growth', period: '2026-10' },
  ])
})

it('nobody else may bring it', async () => {
  const { t, setGoal, bring } = await month()
  expect((await expectRefusal(t, 'unknown_cell', () => bring('p2'))).findings[0]?.place).toBe('area.growth')
  expect((await expectRefusal(t, 'bad_input', () => setGoal('t2'))).findings[0]?.code).toBe('unknown_target')
})
