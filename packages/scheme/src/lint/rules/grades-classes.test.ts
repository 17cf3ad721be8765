import { expect, it } from 'vitest'
import { bandsOf, findingsWith, goodGrades, type GradesInput } from '../grades.fixture.ts'

type Own = NonNullable<GradesInput['byClass']>[number]
const text = (zh: string, en: string) => ({ zh, en })
const classes = ['district', 'person'].map((id) => ({ id, name: text(id, id) }))
const persons = (rest: Partial<Own> = {}): Own => ({
  classes: ['person'],
  vocabulary: [
    { id: 'excellent', name: text('优秀', 'excellent') },
    { id: 'fit', name: text('称职', 'competent') },
  ],
  rule: bandsOf(['excellent', 85], ['fit']),
  topQuota: { share: 0.2, ties: 'out', atMost: true },
  within: 'unit',
  ...rest,
})
const found = (...byClass: Own[]) => findingsWith({ byClass, scheme: { classes } })

it('accepts bodies and persons, each by a rule of its own', () => {
  expect(found(persons())).toEqual([])
})

it('finds a class named twice, one there is not, and a common rule for nobody', () => {
  expect(found(persons(), persons())).toEqual(['grades_class_twice grades.byClass[1].classes[0]'])
  expect(found(persons({ classes: ['person', 'district'] }))).toEqual([
    ...['grades_common_idle grades.rule', 'grades_across_classes grades.byClass[0].within'],
  ])
})

it('finds words that would be taken for those of another class', () => {
  const words = (id: string, zh: string, en: string) =>
    persons({
      vocabulary: [...persons().vocabulary!, { id, name: text(zh, en) }],
    })
  expect(found(words('good', '良', 'good'))).toEqual([
    'grades_two_words grades.byClass[0].vocabulary[2].name',
  ])
  expect(found(words('basic', '合格', 'basic'))).toEqual([
    'grades_two_words grades.byClass[0].vocabulary[2].name',
  ])
  expect(found(words('good', '良好', 'good'))).toEqual([])
})

it('reads every rule for grades in each of them', () => {
  const quotas = (...shares: [number, number]): Own['rule'] => ({
    kind: 'quotas',
    quotas: [
      { grade: 'excellent', share: shares[0] },
      { grade: 'fit', share: shares[1] },
    ],
    ties: 'in',
    atMost: true,
    rounding: 'ceil',
  })
  const { topQuota: _, ...without } = persons({ rule: quotas(0.5, 0.4), priority: ['none'] })
  expect(found(without)).toEqual([
    'grades_shares grades.byClass[0].rule.quotas',
    'grades_at_most_rounding grades.byClass[0].rule.rounding',
    'grades_at_most_ties grades.byClass[0].rule.ties',
    'grades_unit_quota grades.byClass[0].topQuota',
    'grades_unit_shares grades.byClass[0].rule',
  ])
  expect(found(persons({ rule: bandsOf(['good', 80], ['fit']), vetoGrade: 'pass' }))).toEqual([
    ...['grade_unknown grades.byClass[0].rule.bands[0].grade', 'grade_unknown grades.byClass[0].vetoGrade'],
  ])
})

it('counts places by the rule of each class', () => {
  const byClass = [persons({ within: 'class', rule: bandsOf(['excellent', 85], ['fit']) })]
  const roster = [
    { class: 'district', count: 10 },
    { class: 'person', count: 4 },
  ]
  expect(findingsWith({ byClass, roster, scheme: { classes } })).toEqual([
    'grades_no_place grades.byClass[0].topQuota.share',
  ])
  const together = [persons({ within: 'all', classes: ['person', 'park'] })]
  const three = [...classes, { id: 'park', name: text('园区', 'park') }]
  const parks = [...roster, { class: 'park', count: 1 }]
  expect(findingsWith({ byClass: together, roster: parks, scheme: { classes: three } })).toEqual([
    'grades_across_classes grades.byClass[0].within',
  ])
  expect(goodGrades().byClass).toBeUndefined()
})
