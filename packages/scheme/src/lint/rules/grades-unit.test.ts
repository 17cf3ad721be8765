import { expect, it } from 'vitest'
import { bandsOf, district } from '../grades.fixture.ts'
import { quotaFindings } from '../quotas.fixture.ts'

const bands = bandsOf(['excellent', 90], ['good', 80], ['pass'])

it('accepts bands with a share of the best grade', () => {
  const grades = { within: 'unit' as const, rule: bands, topQuota: { share: 0.15, ties: 'out' as const } }
  // How many a unit has is not known from classes: three persons in a class say nothing.
  expect(quotaFindings({ grades, roster: [district(3)] })).toEqual([])
})

it('asks for that share, and says that quotas by place hold beside it', () => {
  expect(quotaFindings({ grades: { within: 'unit', rule: bands } })).toEqual([
    'grades_unit_quota grades.topQuota',
  ])
  expect(quotaFindings({ grades: { within: 'unit', topQuota: { share: 0.15, ties: 'out' } } })).toEqual([
    'grades_unit_shares grades.rule',
  ])
})

it('advises that totals of several classes are compared as they are', () => {
  const classes = ['district', 'zone'].map((id) => ({ id, name: { zh: id, en: id } }))
  const grades = { within: 'unit' as const, rule: bands, topQuota: { share: 0.15, ties: 'out' as const } }
  expect(quotaFindings({ grades, classes })).toEqual(['grades_across_classes grades.within'])
})
