import type { SchemeInput } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { plainMonth, publishMonth, type Figures } from '../../../../test/support/months.ts'
import { smallUnits } from '../../../../test/support/small-scheme.ts'
import { getRankingPage } from '../index.ts'

const business = await openBusiness()
const text = (zh: string) => ({ zh, en: zh })
const period = '2026-10'

const { grades, ...base } = gradedScheme('class')
/** Half of an excellent town's people may be excellent, of any other none; both in one document (S0-19). */
const both: SchemeInput = {
  ...base,
  classes: [...base.classes, { id: 'person', name: text('干部') }],
  grades: {
    ...grades!,
    byClass: [
      {
        classes: ['person'],
        rule: { kind: 'bands', bands: [{ grade: 'excellent' }] },
        within: 'unit',
        topQuota: { share: 1, ties: 'out' },
      },
    ],
  },
  memberQuotas: {
    base: 0,
    rules: [
      { id: 'best', when: { kind: 'grade', grades: ['excellent'] }, effect: { kind: 'share', share: 0.5 } },
    ],
  },
}
const person = (code: string, above: string) => ({
  code,
  name: text(code),
  class: 'person',
  parents: [{ code: above, months: 12 }],
})
const units = [...smallUnits, person('a', 't1'), person('b', 't1'), person('c', 't2'), person('d', 't2')]

const persons: Record<string, Figures> = {
  a: ['90', '9', '1'],
  b: ['80', '8', '2'],
  c: ['70', '7', '3'],
  d: ['60', '6', '4'],
}

it('grades bodies, then persons within them by the share their body was given in the same run', async () => {
  const t = await foundTenant(business, { scheme: both, units })
  // Nothing is waited for: no other scheme gives these units a share.
  await publishMonth(t, period, { ...plainMonth, ...persons })
  const gradesOf = async (id: string) => {
    const at = { schemeId: t.schemeId, period, class: id }
    const { rows } = await getRankingPage(t.as('office'), at)
    return Object.fromEntries(rows.map(({ code, grade }) => [code, grade]))
  }
  expect(await gradesOf('town')).toEqual({ t1: 'excellent', t2: 'good', t3: 'pass' })
  expect(await gradesOf('person')).toEqual({ a: 'excellent', b: 'good', c: 'good', d: 'good' })
})
