import { expect, it } from 'vitest'
import { goodGrades } from '../lint/grades.fixture.ts'
import { consequenceOf } from '../lint/consequences.fixture.ts'
import { Scheme, type ConsequenceInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { describeConsequence, describeDecision } from './consequences.ts'

function say(rule: ConsequenceInput['rule'], rest: Partial<ConsequenceInput> = {}) {
  const consequences = [consequenceOf(rule, rest)]
  const scheme = Scheme.parse({ ...goodScheme(), grades: goodGrades(), consequences })
  return describeConsequence(scheme.consequences![0]!, scheme)
}

it('says 末3位以及下降10个以上位次 (S4-19) with all its parameters', () => {
  const rules: [{ kind: 'last'; places: number }, { kind: 'fallen'; places: number }] = [
    { kind: 'last', places: 3 },
    { kind: 'fallen', places: 10 },
  ]
  expect(say({ kind: 'any', rules }, { days: 30, classes: ['district'] })).toEqual({
    zh: '区县中本类别总分位次末 3 名（界限处同分一并列入），或较上期位次下降 10 位以上（含；参排不足 15 个的不适用，新设、合并、换类别的不比较）：建议约谈（对象：主要负责人；决定后 30 日内）',
    en: 'of 区县: the last 3 of the class by total (units tied across the edge are all in), or down 10 places or more on the period before (not where fewer than 15 are ranked; new, merged or moved units are not compared): proposed an interview (for its head; within 30 days of the decision)',
  })
})

it.each<[ConsequenceInput['rule'], string, string]>([
  [
    { kind: 'first', places: 3, within: 'all', ties: 'out' },
    '各类别统一排序总分位次前 3 名（界限处同分均不列入）',
    'the first 3 of all classes in one list by total (units tied across the edge are all out)',
  ],
  [
    { kind: 'last', places: 1, indicator: 'gdp' },
    '本类别地区生产总值位次末 1 名（界限处同分一并列入）',
    'the last 1 of the class by 地区生产总值 (units tied across the edge are all in)',
  ],
  [
    { kind: 'last', places: 3, indicator: 'gdp', within: 'all' },
    '各类别按地区生产总值得分不经折算统一排序，位次末 3 名（界限处同分一并列入）',
    'the last 3 of all classes in one list by the score on 地区生产总值 as it is (units tied across the edge are all in)',
  ],
  [
    { kind: 'level', indicator: 'gdp', below: 100 },
    '地区生产总值得分（百分制）未达到 100',
    '地区生产总值 attained short of 100 (of 100)',
  ],
  [
    { kind: 'level', indicator: 'gdp', min: 60, below: 80 },
    '地区生产总值得分（百分制）达到 60（含）、未达到 80',
    '地区生产总值 attained at least 60 and short of 80 (of 100)',
  ],
  [{ kind: 'honour', codes: ['national'] }, '获得national', 'holds national'],
  [{ kind: 'honour', codes: ['national', 'urgent'] }, '获得national、urgent之一', 'holds national or urgent'],
  [
    { kind: 'improved', criterion: 'places', atLeast: 2, first: 1, within: 'all' },
    '较上期各类别统一排序位次上升 2 位以上（含），取全部类别前 1 名（同等一并列入）',
    'up 2 places or more in the list of all classes on the period before, the 1 largest of all classes, equal ones all in',
  ],
  [
    { kind: 'fallen', places: 10, within: 'all' },
    '较上期各类别统一排序位次下降 10 位以上（含；参排不足 15 个的不适用，新设、合并的不比较）',
    'down 10 places or more in the list of all classes on the period before (not where fewer than 15 are ranked; new or merged units are not compared)',
  ],
  [
    { kind: 'improved', criterion: 'places', atLeast: 2, first: 1, versus: 'last_year' },
    '较上年同期位次上升 2 位以上（含），取本类别前 1 名（同等一并列入）',
    'up 2 places or more on the same period of last year, the 1 largest of the class, equal ones all in',
  ],
  [
    { kind: 'improved', criterion: 'total', atLeast: 1.5 },
    '较上期总分提高 1.5 分以上（含）',
    'total up 1.5 points or more on the period before',
  ],
  [
    { kind: 'improved', criterion: 'indicators', atLeast: 3 },
    '较上期3 项以上指标位次上升（含）',
    'better on 3 indicators or more on the period before',
  ],
  [
    { kind: 'stuck', end: 'either' },
    '连续 6 期以上同处靠前或同处靠后（10%（至少 1 名））',
    'among the first or the last 10 % (at least 1) for 6 periods in a row or more',
  ],
  [
    { kind: 'tail', span: 'half', tail: { places: 2 } },
    '半年平均位次靠后（2 名；至少 50% 的期参排）',
    'among the last 2 by average place over the half year (ranked in at least 50 % of its periods)',
  ],
  [
    { kind: 'streak', of: 'grade', value: 'excellent', periods: 3 },
    '连续 3 期以上为优秀',
    'excellent for 3 periods in a row or more',
  ],
  [
    { kind: 'streak', of: 'light', value: 'red', periods: 2 },
    '连续 2 期以上为红灯',
    'red for 2 periods in a row or more',
  ],
  [{ kind: 'light', light: 'red', on: 'total' }, '总分亮红灯', 'red for the total'],
  [{ kind: 'light', light: 'green', on: 'given' }, '任一指标的外部位次亮绿灯', 'green for any given place'],
  [
    { kind: 'light', light: 'red', on: 'given', indicators: ['gdp', 'air'] },
    '地区生产总值、空气的外部位次亮红灯',
    'red for the given place on 地区生产总值, 空气',
  ],
  [{ kind: 'grade', grades: ['good', 'pass'] }, '等次为良好或合格', 'graded good or pass'],
])('says %o', (rule, zh, en) => {
  expect(say(rule, { to: 'unit' })).toEqual({
    zh: `${zh}：建议约谈（对象：本单位）`,
    en: `${en}: proposed an interview (for the unit)`,
  })
})

it('says a role as the scheme calls it', () => {
  const role = { zh: '分管领导', en: 'the deputy in charge' }
  expect(say({ kind: 'last', places: 1 }, { to: { role } }).zh).toContain('（对象：分管领导）')
})

it('names the decision on grades that would carry it out, and none where there is none', () => {
  const grades = Scheme.parse({ ...goodScheme(), grades: goodGrades() }).grades
  const role = { role: { zh: '分管领导', en: 'leader in charge' } }
  const zh = (kind: 'bar' | 'direct' | 'talk', to: 'unit' | 'head' | typeof role) =>
    describeDecision({ kind, to }, { grades })?.zh
  expect(zh('bar', 'unit')).toBe('决定后登记为等次决定“取消评优”')
  expect(zh('bar', 'head')).toBe('决定后登记为等次决定“取消评优”，写明职务')
  expect(zh('bar', role)).toBe('决定后登记为等次决定“取消评优”，写明职务')
  expect(zh('direct', 'unit')).toBe('决定后登记为等次决定“直接评定”')
  expect(zh('talk', 'head')).toBeUndefined()
  expect(describeDecision({ kind: 'bar', to: 'unit' }, {})).toBeUndefined()
})
