import { expect, it } from 'vitest'
import { quotaFindings, rule, set } from '../quotas.fixture.ts'

it('accepts shares up to the ceiling, and a plain share rounded as one likes', () => {
  expect(quotaFindings({ quotas: { base: 0.25, rounding: 'half_up' } })).toEqual([])
  expect(quotaFindings({ quotas: { atMost: true } })).toEqual([])
})

it('finds a base or a rule above the ceiling', () => {
  const rules = [rule('first', { kind: 'first', places: 3 }, set(0.3))]
  expect(quotaFindings({ quotas: { base: 0.26, rules } })).toEqual([
    'quota_above_ceiling memberQuotas.base',
    'quota_above_ceiling memberQuotas.rules[0].effect.share',
  ])
})

it('lets 以内 be rounded down only (P11)', () => {
  expect(quotaFindings({ quotas: { atMost: true, rounding: 'ceil' } })).toEqual([
    'quota_at_most_rounding memberQuotas.rounding',
  ])
})
