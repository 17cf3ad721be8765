import type { SchemeInput } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { fillMonth, publishMonth, type Figures } from '../../../../test/support/months.ts'
import { startNothing, takeSteps } from '../../../../test/support/run-in-process.ts'
import { smallScheme, smallUnits } from '../../../../test/support/small-scheme.ts'
import { closePeriod, getRankingPage, publishScheme } from '../index.ts'

const business = await openBusiness()
const text = (zh: string) => ({ zh, en: zh })
const period = '2026-10'

/** Half of an excellent town's people may be excellent; of any other, none. */
const towns: SchemeInput = {
  ...gradedScheme('class'),
  memberQuotas: {
    base: 0,
    rules: [
      {
        id: 'excellent',
        when: { kind: 'grade', grades: ['excellent'] },
        effect: { kind: 'share', share: 0.5 },
      },
    ],
  },
}
const { vocabulary } = towns.grades!
const cadres = smallScheme({
  id: 'cadres',
  classes: [
    { id: 'person', name: text('干部') },
    { id: 'park', name: text('园区') },
  ],
  grades: {
    vocabulary,
    rule: { kind: 'bands', bands: [{ grade: 'excellent' }] },
    within: 'unit',
    topQuota: { share: 1, ties: 'out' },
  },
  benchmarks: [],
})
const person = (code: string, above: string) => ({
  code,
  name: text(code),
  class: 'person',
  parents: [{ code: above, months: 12 }],
})
const units = [...smallUnits, person('a', 't1'), person('b', 't1'), person('c', 't2'), person('d', 't2')]
const figures: Record<string, Figures> = {
  a: ['90', '9', '1'],
  b: ['80', '8', '2'],
  c: ['70', '7', '3'],
  d: ['60', '6', '4'],
}

async function found() {
  const t = await foundTenant(business, { scheme: towns, units })
  await publishScheme(t.as('office'), { document: cadres })
  const persons = { ...t, schemeId: 'cadres' }
  return { t, persons, at: { schemeId: 'cadres', period } }
}

it('takes the share of each unit from its own published grade (S0-19)', async () => {
  const { t, persons, at } = await found()
  await publishMonth(t, period)
  await fillMonth(persons, period, figures)
  await closePeriod(t.as('office'), at)
  const { rows } = await getRankingPage(t.as('office'), { ...at, class: 'person' })
  // Of two people under the excellent t1 one place, under t2 none; the cadres' own 100 % is for nobody here.
  expect(Object.fromEntries(rows.map(({ code, grade }) => [code, grade]))).toEqual({
    a: 'excellent',
    b: 'good',
    c: 'good',
    d: 'good',
  })
})

it('seals nothing while the units’ result is not published: it would change who is excellent', async () => {
  const { t, persons, at } = await found()
  await fillMonth(persons, period, figures)
  const later = { ...t.as('office'), runs: startNothing() }
  const { runId } = await closePeriod(later, at)
  const steps = () => takeSteps(business, { tenantId: t.tenantId, ...at, runId })
  await expect(steps()).rejects.toThrow('come from small 2026-10, which is not published')
  await publishMonth(t, period)
  expect(await steps()).toContain('seal')
})
