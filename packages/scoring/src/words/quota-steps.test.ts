import { expect, it } from 'vitest'
import {
  add,
  holds,
  quotaOf,
  rule,
  schemeOfQuotas,
  set,
  unitAt,
  years,
  type QuotasInput,
} from '../grade/quota.fixture.ts'
import { describeQuotaStep, quotaStepNames } from './quota-steps.ts'

const quotas: QuotasInput = {
  base: 0.2,
  ceiling: 0.3,
  rules: [
    rule('tail', { kind: 'last', places: 3 }, set(0)),
    rule('running', { kind: 'streak', grade: 'a', times: 3 }, add(0.05)),
    rule('held', { kind: 'honour', anyOf: ['civilised'] }, add(0.05)),
    rule('excellent', { kind: 'grade', grades: ['a'] }, add(0.05)),
  ],
}
const say = (given: Parameters<typeof quotaOf>[1], own = quotas) =>
  quotaOf(own, given).steps.map((step) => describeQuotaStep(step, schemeOfQuotas(own)))

it('says each rule with its facts, and what became of the share', () => {
  const said = say({
    unit: unitAt(2, 'a'),
    honours: [holds('u', 'civilised')],
    history: years({ 2025: 'a' }),
  })
  expect(said.map(({ zh }) => zh)).toEqual([
    '基础比例 20%',
    '单位等次为优秀的提高 5 个百分点：单位等次为优秀，适用：20% → 25%',
    '获得文明单位的提高 5 个百分点：获得文明单位（省文明办通报，文号 〔2026〕9号，王主任 2026-11-01），适用：25% → 30%',
    '连续 3 年为优秀的提高 5 个百分点：至本期连续 2 次为优秀（2025、2026），不适用（仍为 30%）',
    '位列后 3 名的取消名额：在 10 个中位列第 2，不适用（仍为 30%）',
    '52 人的 30%，只舍不入，为 15 个名额',
  ])
  expect(said[1]!.en).toBe(
    'If the unit’s grade is a: 5 points more; the unit’s grade is a, applied: 20 % → 25 %',
  )
})

it('has a sentence for every step there is, and no number left open', () => {
  const ends = { base: 0.2, rules: [rule('first', { kind: 'first', places: 3 }, add(-0.3))] } as const
  const elsewhere: QuotasInput = {
    base: 0.2,
    rules: [
      rule('other', { kind: 'grade', grades: ['a'], classes: ['d'] }, add(0.05)),
      rule('hq', { kind: 'first', places: 3, indicator: 'hq' }, set(0.25)),
    ],
  }
  const results: [Parameters<typeof quotaOf>[1], QuotasInput][] = [
    [
      { honours: [holds('u', 'civilised')], members: 3 },
      { ...quotas, ceiling: 0.21 },
    ],
    [{ unit: unitAt(null, null), members: null }, quotas],
    [{ unit: unitAt(4, 'b', { worst: 5 }) }, { ...quotas, rounding: 'ceil' }],
    [{ unit: unitAt(1, 'b', { of: 3, worst: 3 }) }, { ...quotas, rounding: 'half_up' }],
    [{ unit: unitAt(1) }, { ...ends, rules: [...ends.rules] }],
    [{ standings: new Map([['hq', new Map()]]) }, elsewhere],
  ]
  const steps = results.flatMap(([given, own]) => quotaOf(own, given).steps)
  expect([...new Set(steps.map(({ name }) => name))].sort()).toEqual([...quotaStepNames].sort())
  const said = results.flatMap(([given, own]) => say(given, own))
  expect(said.filter(({ zh, en }) => `${zh}${en}`.includes('?'))).toEqual([])
})
