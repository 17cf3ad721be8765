import { expect, it } from 'vitest'
import { goodScheme } from '../../scheme.fixture.ts'
import { quotaFindings, rule, set, type QuotasInput } from '../quotas.fixture.ts'

type When = NonNullable<QuotasInput['rules']>[number]['when']
const classes = [...goodScheme().classes, { id: 'county', name: { zh: '县', en: 'county' } }]
const found = (when: When) => quotaFindings({ classes, quotas: { rules: [rule('one', when, set(0.1))] } })
const { id: indicator } = goodScheme().boards[0]!.indicators![0]!

it('takes an indicator and classes the scheme has (S0-20)', () => {
  expect(found({ kind: 'first', places: 3, indicator, classes: ['district'] })).toEqual([])
  expect(found({ kind: 'grade', grades: ['good'], classes: ['county', 'district'] })).toEqual([])
})

it('refuses an indicator nobody scores, and a class nobody is in', () => {
  expect(found({ kind: 'last', places: 3, indicator: 'nowhere' })).toEqual([
    'quota_reference memberQuotas.rules[0].when.indicator',
  ])
  expect(found({ kind: 'honour', anyOf: ['urgent'], classes: ['district', 'moon'] })).toEqual([
    'quota_reference memberQuotas.rules[0].when.classes[1]',
  ])
})

it('says where no class looked at is asked for the indicator', () => {
  const boards = goodScheme().boards.map((board) => ({
    ...board,
    indicators: board.indicators.map((one) => ({ ...one, classes: ['district'] })),
  }))
  const rules = [rule('one', { kind: 'first', places: 1, indicator, classes: ['county'] }, set(0.1))]
  expect(quotaFindings({ classes, boards, quotas: { rules } })).toEqual([
    'quota_not_asked memberQuotas.rules[0].when.indicator',
  ])
})
