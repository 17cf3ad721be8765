import { expect, it } from 'vitest'
import { add, quotaFindings, rule, set, type QuotasInput } from '../quotas.fixture.ts'

type When = NonNullable<QuotasInput['rules']>[number]['when']
const idle = (stronger: When, weaker: When) =>
  quotaFindings({ quotas: { rules: [rule('a', stronger, set(0.1)), rule('b', weaker, add(0.05))] } })
const found = ['quota_rule_idle memberQuotas.rules[1]']

it('lets the narrower rule stand before the wider', () => {
  expect(idle({ kind: 'last', places: 1 }, { kind: 'last', places: 3 })).toEqual([])
  expect(idle({ kind: 'streak', grade: 'good', times: 3 }, { kind: 'grade', grades: ['good'] })).toEqual([])
  expect(idle({ kind: 'first', places: 3 }, { kind: 'last', places: 3 })).toEqual([])
})

it('says of a rule that a stronger one always takes its place', () => {
  expect(idle({ kind: 'last', places: 3 }, { kind: 'last', places: 1 })).toEqual(found)
  expect(idle({ kind: 'first', places: 3 }, { kind: 'first', places: 3 })).toEqual(found)
  expect(idle({ kind: 'grade', grades: ['good', 'pass'] }, { kind: 'grade', grades: ['pass'] })).toEqual(
    found,
  )
  expect(
    idle({ kind: 'honour', anyOf: ['civilised', 'urgent'] }, { kind: 'honour', anyOf: ['urgent'] }),
  ).toEqual(found)
  expect(idle({ kind: 'grade', grades: ['good'] }, { kind: 'streak', grade: 'good', times: 3 })).toEqual(
    found,
  )
  expect(
    idle({ kind: 'streak', grade: 'good', times: 2 }, { kind: 'streak', grade: 'good', times: 3 }),
  ).toEqual(found)
})

it('tells places on an indicator from those of the total, and classes from all', () => {
  const on = (places: number, indicator?: string, classes?: string[]): When => ({
    ...{ kind: 'first', places },
    ...(indicator === undefined ? {} : { indicator }),
    ...(classes === undefined ? {} : { classes }),
  })
  const [d, c] = ['district', 'county']
  expect(idle(on(3, 'gdp'), on(3))).toEqual([])
  expect(idle(on(3, undefined, [d]), on(3))).toEqual([])
  expect(idle(on(3, undefined, [d]), on(3, undefined, [c, d])).filter((one) => /idle/.test(one))).toEqual([])
  expect(idle(on(3, 'gdp'), on(2, 'gdp', [d]))).toContain(found[0])
})

it('goes by the order of precedence, and minds no addition before another', () => {
  const rules = [
    rule('wide', { kind: 'last', places: 3 }, set(0.1)),
    rule('narrow', { kind: 'last', places: 1 }, set(0)),
  ]
  expect(quotaFindings({ quotas: { rules, precedence: ['narrow', 'wide'] } })).toEqual([])
  const added = rules.map((one) => ({ ...one, effect: add(-0.05) }))
  expect(quotaFindings({ quotas: { rules: added } })).toEqual([])
})
