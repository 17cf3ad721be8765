import { expect, it } from 'vitest'
import { Grades } from '../schema.ts'
import { bandsOf, goodGrades } from '../lint/grades.fixture.ts'
import { describeGrades } from './grades.ts'

const say = (changed: object) => describeGrades(Grades.parse({ ...goodGrades(), ...changed }))

it('says quotas, precedence and what a veto does', () => {
  expect(say({ vetoRanking: 'last' })).toEqual({
    zh: '按位次：优秀 30%、良好 40%、合格 30%（名额只舍不入，名额处同分一并列入）；各类别分别评定；效力依次为一票否决 > 取消评优资格 > 优秀比例 > 直接评定 > 得分；被一票否决的评为合格，位次列末；因取消评优资格腾出的最高等次名额不递补',
    en: 'by place: excellent 30 %, good 40 %, pass 30 % (rounded down, units tied at the last place are all in); each class by itself; precedence: veto > disqualification > quota > direct grade > score; a vetoed unit gets pass and is ranked last; the best grade lost by disqualification passes to nobody',
  })
})

it('says bands, the minimum and the limit of the best grade', () => {
  const rule = bandsOf(['excellent', 90], ['good', 80], ['pass'])
  const topQuota = { share: 0.3, ties: 'out', atMost: true }
  expect(say({ rule, topQuota, topMin: 92.5, within: 'all', vetoGrade: 'good' })).toEqual({
    zh: '按公布得分：90 分以上（含）为优秀，80 分以上（含）为良好，其余为合格；优秀须达到 92.5 分；优秀控制在 30%以内（名额只舍不入，名额处同分均不列入，可以空缺）；全部类别统一排序评定；效力依次为一票否决 > 取消评优资格 > 优秀比例 > 直接评定 > 得分；被一票否决的评为良好，位次不变；因一票否决、取消评优资格腾出的最高等次名额不递补',
    en: 'by published total: 90 and above excellent, 80 and above good, the rest pass; excellent takes 92.5 points or more; excellent for at most 30 % (rounded down, units tied across the last place are all out, places may stay empty); all classes in one list; precedence: veto > disqualification > quota > direct grade > score; a vetoed unit gets good and keeps its place; the best grade lost by veto or disqualification passes to nobody',
  })
})

it('says each rule of its own, led by the classes it is for', () => {
  const byClass = [
    {
      classes: ['cadre'],
      vocabulary: [
        { id: 'excellent', name: { zh: '优秀', en: 'excellent' } },
        { id: 'fit', name: { zh: '称职', en: 'competent' } },
      ],
      rule: bandsOf(['excellent', 85], ['fit']),
      topQuota: { share: 0.2, ties: 'out', atMost: true },
      within: 'unit',
    },
  ]
  const classes = [
    { id: 'county', name: { zh: '县市区', en: 'Counties' } },
    { id: 'cadre', name: { zh: '领导干部', en: 'Cadres' } },
  ]
  const grades = Grades.parse({ ...goodGrades(), byClass })
  const said = describeGrades(grades, { classes })
  expect(said.zh.split('。')).toEqual([
    `县市区：${say({}).zh}`,
    '领导干部：按公布得分：85 分以上（含）为优秀，其余为称职；优秀控制在 20%以内（名额只舍不入，名额处同分均不列入，可以空缺）；按所在单位分别评定，单位另有比例的从其比例；效力依次为一票否决 > 取消评优资格 > 优秀比例 > 直接评定 > 得分；被一票否决的评为称职，位次不变；因一票否决、取消评优资格腾出的最高等次名额不递补',
  ])
  expect(said.en).toContain('. Cadres: by published total: 85 and above excellent, the rest competent; ')
})

it('says that a place passes to the next where the quota is counted after it was lost', () => {
  const rule = bandsOf(['excellent', 90], ['pass'])
  const topQuota = { share: 0.3, ties: 'out', atMost: true }
  const said = (more: object) => say({ rule, ...more }).zh
  const first = ['quota', 'veto', 'disqualification', 'direct']
  expect(said({ topQuota, precedence: first })).toMatch(/因一票否决、取消评优资格腾出的最高等次名额依次递补$/)
  const between = ['veto', 'quota', 'disqualification', 'direct']
  expect(said({ topQuota, precedence: between })).toMatch(
    /因一票否决腾出的最高等次名额不递补；因取消评优资格腾出的最高等次名额依次递补$/,
  )
  // Without places nobody loses one to anybody.
  expect(said({})).toMatch(/位次不变$/)
})
