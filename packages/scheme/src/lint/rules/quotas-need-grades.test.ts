import { expect, it } from 'vitest'
import { lintScheme } from '../lint-scheme.ts'
import { add, quotaFindings, rule, schemeWith } from '../quotas.fixture.ts'

it('accepts grades of the vocabulary', () => {
  expect(quotaFindings({ quotas: { grade: 'good' } })).toEqual([])
})

it('names a grade there is not', () => {
  const rules = [
    rule('a', { kind: 'grade', grades: ['excellent', 'superb'] }, add(0.05)),
    rule('b', { kind: 'streak', grade: 'superb', times: 3 }, add(0.05)),
  ]
  expect(quotaFindings({ quotas: { grade: 'superb', rules } })).toEqual([
    'grade_unknown memberQuotas.grade',
    'grade_unknown memberQuotas.rules[0].when.grades[1]',
    'grade_unknown memberQuotas.rules[1].when.grade',
  ])
})

it('asks for grades where a quota or heads hang on them', () => {
  const heads = {
    follow: 'grade' as const,
    roles: [{ id: 'secretary', name: { zh: '书记', en: 'secretary' } }],
  }
  const { grades: _, ...without } = schemeWith({ heads })
  expect(lintScheme(without).map(({ code, place }) => `${code} ${place}`)).toEqual([
    'quota_without_grades memberQuotas',
    'quota_without_grades heads',
  ])
})
