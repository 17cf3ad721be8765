import { expect, it } from 'vitest'
import { quotaFindings } from '../quotas.fixture.ts'

const all = ['last_one', 'last_two', 'excellent', 'civilised']

it('accepts any order of all rules', () => {
  expect(quotaFindings({ quotas: { precedence: all } })).toEqual([])
})

it('refuses one left out, unknown or named twice', () => {
  const found = ['quota_precedence memberQuotas.precedence']
  expect(quotaFindings({ quotas: { precedence: all.slice(0, -1) } })).toEqual(found)
  expect(quotaFindings({ quotas: { precedence: [...all.slice(0, -1), 'other'] } })).toEqual(found)
  expect(quotaFindings({ quotas: { precedence: [...all, 'last_one'] } })).toEqual(found)
})
