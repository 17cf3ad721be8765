import { expect, it } from 'vitest'
import { bandsOf, type GradesInput } from '../grades.fixture.ts'
import { quotaFindings, type Changed } from '../quotas.fixture.ts'

const text = (id: string) => ({ zh: id, en: id })
const classes = ['district', 'person'].map((id) => ({ id, name: text(id) }))
const byClass = (first = 'excellent'): NonNullable<GradesInput['byClass']> => [
  {
    classes: ['person'],
    vocabulary: [
      { id: first, name: first === 'excellent' ? { zh: '优秀', en: 'excellent' } : text(first) },
      { id: 'fit', name: text('fit') },
    ],
    rule: bandsOf([first, 85], ['fit']),
    topQuota: { share: 0.2, ties: 'out' },
    within: 'unit',
  },
]
const heads = { follow: 'grade' as const, roles: [{ id: 'head', name: text('head') }] }
const found = (changed: Changed) =>
  quotaFindings({ classes, grades: { byClass: byClass() }, heads, ...changed })

it('accepts quotas and heads of bodies, named or by themselves', () => {
  expect(found({})).toEqual([])
  expect(found({ quotas: { classes: ['district'] }, heads: { ...heads, classes: ['district'] } })).toEqual([])
})

it('refuses to give persons members or heads', () => {
  expect(found({ quotas: { classes: ['district', 'person'] } })).toEqual([
    'quota_of_members memberQuotas.classes[1]',
  ])
  expect(found({ heads: { ...heads, classes: ['person'] } })).toEqual(['quota_of_members heads.classes[0]'])
})

it('finds a share of a grade that is not the members’ best', () => {
  expect(found({ grades: { byClass: byClass('superb') } })).toEqual(['quota_other_grade memberQuotas'])
  expect(found({ grades: { byClass: byClass('superb') }, quotas: { grade: 'superb' } })).toEqual([])
  expect(found({ quotas: { grade: 'good' } })).toEqual(['quota_other_grade memberQuotas.grade'])
})
