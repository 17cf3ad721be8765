import { expect, it } from 'vitest'
import { add, rule, schemeWith } from '../lint/quotas.fixture.ts'
import { describeGrades } from './grades.ts'
import { describeHeads, describeMemberQuotas } from './member-quotas.ts'

it('says base, ceiling, rounding and the rules, the weakest first', () => {
  expect(describeMemberQuotas(schemeWith({ quotas: { atMost: true } }))).toEqual({
    zh: '成员优秀比例控制在 20%以内，最高 25%（名额只舍不入）；依次适用，后者优先；单位等次为优秀的提高 5 个百分点；获得文明单位的提高 5 个百分点；位列后 2 名的定为 10%；位列后 1 名的取消名额',
    en: 'excellent for at most 20 % of the members, never above 25 % (places rounded down); applied in turn, the later over the earlier; if the unit’s grade is excellent: 5 points more; if it holds civilised unit: 5 points more; if it is among the last 2: 10 %; if it is among the last 1: no places',
  })
})

it('says several years, several honours and less', () => {
  const rules = [
    rule('running', { kind: 'streak', grade: 'excellent', times: 3 }, add(0.05)),
    rule('any', { kind: 'honour', anyOf: ['civilised', 'urgent'] }, add(0.025)),
    rule('first', { kind: 'first', places: 3 }, add(-0.1)),
  ]
  const year = schemeWith({ period: 'year', quotas: { base: 0.15, ceiling: undefined, rules } })
  expect(describeMemberQuotas(year).zh).toBe(
    '成员优秀比例为 15%（名额只舍不入）；依次适用，后者优先；位列前 3 名的降低 10 个百分点；获得文明单位、急难险重之一的提高 2.5 个百分点；连续 3 年为优秀的提高 5 个百分点',
  )
})

it('says which indicator and which classes a rule goes by', () => {
  const { boards, classes } = schemeWith({})
  const { id: indicator, name } = boards[0]!.indicators[0]!
  const when = { kind: 'first' as const, places: 3, indicator, classes: [classes[0]!.id] }
  const own = schemeWith({ quotas: { rules: [rule('hq', when, add(0.05))] } })
  const [zh, en] = [`${classes[0]!.name.zh}中${name.zh}位列本类别前 3 名的提高 5 个百分点`, name.en]
  expect(describeMemberQuotas(own).zh.split('；').at(-1)).toBe(zh)
  expect(describeMemberQuotas(own).en).toContain(`among the first 3 of its class by ${en}: 5 points more`)
})

it('says nothing of what a scheme does not have', () => {
  expect(describeMemberQuotas({ period: 'year' })).toEqual({ zh: '', en: '' })
  expect(describeHeads({})).toEqual({ zh: '', en: '' })
})

it('says whose grade follows the unit’s', () => {
  const heads = { follow: 'grade' as const, roles: [{ id: 's', name: { zh: '书记', en: 'secretary' } }] }
  expect(describeHeads({ heads })).toEqual({
    zh: '书记的等次原则上与单位等次相同，另定须写明理由；被取消评优资格的不评最高等次',
    en: 'secretary: in principle the unit’s grade, another only with a reason; never the best for whoever is disqualified',
  })
})

it('says priority among equals and grading by unit', () => {
  const { grades, honours } = schemeWith({ grades: { priority: ['urgent'], within: 'unit' } })
  expect(describeGrades(grades!, { honours }).zh).toContain(
    '；同分时急难险重优先；按所在单位分别评定，单位另有比例的从其比例；',
  )
})

it('names the classes that have members and heads, where the scheme does', () => {
  const classes = [{ id: 'county', name: { zh: '县市区', en: 'Counties' } }]
  const own = schemeWith({ quotas: { rules: [], classes: ['district'] } })
  expect(describeMemberQuotas(own).zh).toMatch(new RegExp(`^${own.classes[0]!.name.zh}：成员优秀比例为 20%`))
  const heads = {
    follow: 'grade' as const,
    classes: ['county'],
    roles: [{ id: 'h', name: { zh: '书记', en: 'head' } }],
  }
  expect(describeHeads({ heads, classes }).en).toMatch(/^Counties: head: in principle/)
})
