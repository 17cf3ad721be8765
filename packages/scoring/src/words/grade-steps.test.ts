import { expect, it } from 'vitest'
import {
  barred,
  capped,
  bands,
  falling,
  given,
  grading,
  parsed,
  quotasOf,
  ranked,
  vetoed,
} from '../grade/grade.fixture.ts'
import { gradeSubjects } from '../grade/grade-subjects.ts'
import { headGrades } from '../grade/head-grades.ts'
import { holds, unitAt } from '../grade/quota.fixture.ts'
import { describeGradeStep, gradeStepNames } from './grade-steps.ts'

const say = (...parameters: Parameters<typeof grading>) =>
  grading(...parameters).graded.flatMap(({ steps }) => steps.map((step) => describeGradeStep(step, parsed())))

it('says each application with its numbers, who decided, and what became of the grade', () => {
  const said = say(
    {},
    { totals: [90], decisions: [given('u0'), barred('u0'), barred('u0', '书记'), vetoed('u0')] },
  )
  const by = '市委通报（文号 〔2026〕3号，王主任 2026-12-01 决定）'
  expect(said.map(({ zh }) => zh)).toEqual([
    '在 1 个中位列第 1，累计 100% 至第 1 名 → 合格',
    `直接评定：${by}：合格 → 优秀`,
    `取消书记的评优资格，不影响本单位等次：${by}（仍为优秀）`,
    `取消评优资格：${by}：优秀 → 良好`,
    `一票否决：${by}：良好 → 不合格`,
  ])
  expect(said[1]!.en).toBe(
    'Given directly: 市委通报 (document 〔2026〕3号, decided by 王主任 on 2026-12-01): c → a',
  )
})

it('says bands, minimum and quota', () => {
  const rules = { rule: bands, topMin: 99.95, topQuota: { share: 0.3, ties: 'out' as const } }
  expect(say(rules, { totals: [100, 99.5, 85, null] }).map(({ zh }) => zh)).toEqual([
    '得分 100.00，达到 90 分 → 优秀',
    '3 个的 30% 为 0 个名额，已满：优秀 → 良好',
    '得分 99.50，达到 90 分 → 优秀',
    '得分 99.50，未达到最高等次须有的 99.95 分：优秀 → 良好',
    '得分 85.00，达到 80 分 → 良好',
    '没有总分，不评等次 → 无等次',
  ])
})

const scheme = {
  grades: parsed(),
  heads: { follow: 'grade' as const, roles: [{ id: 's', name: { zh: '书记', en: 'secretary' } }] },
}

it('has a sentence for every step there is, and no number left open', () => {
  const tied = [99, 99, 98, 98, 98, 97, 96, 95, 94, 60]
  const top = (ties: 'in' | 'out') => ({ rule: bands, topQuota: { share: 0.3, ties } })
  const results = [
    grading(top('in'), { totals: tied }),
    grading(top('out'), { totals: tied }),
    grading({ rule: quotasOf({ a: 0.3, b: 0.7 }, 'out') }, { totals: tied }),
    grading({ rule: quotasOf({ a: 0.3, b: 0.7 }) }, { totals: tied }),
    grading({ vetoRanking: 'exclude' }, { totals: [1, 2], decisions: [vetoed('u0')] }),
    grading({ topMin: 200, rule: quotasOf({ a: 1 }) }, { totals: falling(2) }),
    grading({ rule: { kind: 'bands', bands: [{ grade: 'a', min: 90 }] } }, { totals: [1, null] }),
    grading(
      { rule: bands },
      {
        totals: [95, 1],
        decisions: [
          ...[given('u0'), given('u1', 'b'), barred('u0'), barred('u1'), barred('u0', '书记')],
          ...[capped('u1', 'c'), capped('u1', 'b')],
          vetoed('u1', 'a'),
        ],
      },
    ),
  ]
  const urgent = { ...scheme, honours: [{ id: 'urgent', name: { zh: '急难险重', en: 'urgent tasks' } }] }
  const first = [
    { rule: bands, topQuota: { share: 0.3, ties: 'out' as const } },
    { rule: quotasOf({ a: 0.3, b: 0.7 }) },
  ]
  const prior = first.map((rest) => {
    const input = ranked(
      { ...rest, priority: ['urgent'] },
      { totals: [99, 98, 97, 97, 96, 95, 94, 93, 92, 91] },
    )
    return gradeSubjects({
      ...input,
      scheme: { ...input.scheme, honours: urgent.honours },
      decisions: [],
      honours: [holds('u3', 'urgent')],
    })
  })
  const heads = [
    unitAt(1, 'a', { barredRoles: ['s'] }),
    unitAt(1, 'b', { barredRoles: ['s'] }),
    unitAt(null, null),
  ]
  const override = {
    subject: 'u',
    role: 's',
    grade: 'c',
    reason: '理由',
    decidedBy: '王主任',
    date: '2026-12-01',
  }
  const led = heads.flatMap((unit) => headGrades({ scheme, graded: [unit], overrides: [override] }).heads)
  const placeless = grading(
    { within: 'unit', rule: bands, topQuota: { share: 0.3, ties: 'out' } },
    { totals: [1] },
  )
  const steps = [...[...results, ...prior, placeless].flatMap(({ graded }) => graded), ...led].flatMap(
    (one) => one.steps,
  )
  expect([...new Set(steps.map(({ name }) => name))].sort()).toEqual([...gradeStepNames].sort())
  const said = steps.map((step) =>
    describeGradeStep(step, { ...parsed(), honours: urgent.honours, heads: scheme.heads }),
  )
  expect(said.filter(({ zh }) => /急难险重|书记/.test(zh)).length).toBeGreaterThan(4)
  expect(said.filter(({ zh, en }) => `${zh}${en}`.includes('?'))).toEqual([])
})
