import { expect, it } from 'vitest'
import { add, quotaFindings, rule } from '../quotas.fixture.ts'

it('knows every honour a quota or a priority names', () => {
  expect(quotaFindings({ grades: { priority: ['urgent'] } })).toEqual([])
})

it('names the one nobody declared, with its place', () => {
  const rules = [rule('any', { kind: 'honour', anyOf: ['civilised', 'model'] }, add(0.05))]
  expect(quotaFindings({ grades: { priority: ['urgent', 'flood'] }, quotas: { rules } })).toEqual([
    'honour_unknown grades.priority[1]',
    'honour_unknown memberQuotas.rules[0].when.anyOf[1]',
  ])
})
