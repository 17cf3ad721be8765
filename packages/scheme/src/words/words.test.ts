import { expect, it } from 'vitest'
import { Scheme, type Indicator, type IndicatorInput, type LightRule } from '../schema.ts'
import { goodScheme, type Draft } from '../scheme.fixture.ts'
import {
  describeIndicatorLights,
  describeLights,
  describeMethod,
  describeOverall,
  describeRankings,
} from './index.ts'

type MethodInput = NonNullable<IndicatorInput['method']>

const scheme = Scheme.parse(goodScheme())
const [gdp, air] = scheme.boards[0]!.indicators as [Indicator, Indicator]
const goal = { field: 'goal' }
const level = { kind: 'value', field: 'level' } as const

function say(method: MethodInput, direction: 'up' | 'down' = 'up') {
  const draft: Draft = goodScheme()
  Object.assign(draft.boards[0]!.indicators[0]!, { method, direction })
  return describeMethod(Scheme.parse(draft).boards[0]!.indicators[0]!, scheme)
}

it('says a formula with its parameters in both languages', () => {
  expect(say({ kind: 'completion', measure: level, target: goal, cap: 1.2 })).toEqual({
    zh: '完成率 = 实际值 ÷ 目标值 × 100，封顶 120 分',
    en: 'completion = actual ÷ target × 100, at most 120',
  })
})

it('says how a yearly target is paced and what happens below zero', () => {
  expect(describeMethod(gdp).zh).toBe('完成率 = 实际值 ÷ (目标值 × 时间进度) × 100，封顶 120 分')
  const growth = { kind: 'growth', field: 'level', lag: 12 } as const
  expect(say({ kind: 'completion', measure: growth, target: goal, pointsBelowZero: 5 }).zh).toBe(
    '完成率 = 实际值同比增速% ÷ 目标值 × 100，封顶 100 分；实际或目标不大于 0 时，得分 = 100 + 5 × (实际 − 目标)，最低 0 分',
  )
})

it.each<[MethodInput, 'up' | 'down', string]>([
  [
    { kind: 'inverse', measure: level, target: goal },
    'down',
    '得分 = (2 − 实际值 ÷ 目标值) × 100，最低 0 分，封顶 100 分',
  ],
  [
    { kind: 'inverse', measure: level, target: goal, form: 'b', cap: 1.1 },
    'down',
    '得分 = 目标值 ÷ 实际值 × 100，封顶 110 分',
  ],
  [
    { kind: 'minmax', measure: level, low: 60 },
    'down',
    '得分 = 60 + (最大 − 实际值) ÷ (最大 − 最小) × 40，最大最小取同类各对象；全部相等时得 100 分',
  ],
  [
    { kind: 'rank', measure: level, form: 'ladder', points: [60, 57, 54], full: 60 },
    'up',
    '按实际值在同类中从高到低排名，第 1 名起依次得 60、57、54 分（满分 60），其后各名得 54 分；并列取靠前名次',
  ],
  [
    { kind: 'rank', measure: level, form: 'linear', ties: 'average' },
    'down',
    '按实际值在同类中从低到高排名，得分 = (n − 名次) ÷ (n − 1) × 100；并列取平均',
  ],
  [
    { kind: 'zscore', measure: level },
    'down',
    '得分 = 60 + 10 × (均值 − 实际值) ÷ 标准差，限于 0 至 100 分；均值和样本标准差取同类各对象',
  ],
  [
    { kind: 'efficacy', measure: level, satisfactory: 12, unacceptable: 6, floor: 60 },
    'up',
    '功效系数 = (实际值 − 不允许值 6) ÷ (满意值 12 − 不允许值 6) × 40 + 60；最低 60 分',
  ],
  [
    { kind: 'efficacy', measure: level, ends: 'class', cap: 120 },
    'up',
    '功效系数 = (实际值 − 同类最差值) ÷ (同类最优值 − 同类最差值) × 40 + 60；全部相等时得 100 分；最高 120 分',
  ],
  [
    { kind: 'rank', measure: level, form: 'ratio', to: 5, rest: 1, full: 6 },
    'up',
    '按实际值在同类中从高到低排名，第 1 名得 6 分，第 2–5 名得 本值 ÷ 第 1 名 × 6 分，不少于 1 分，其后各名得 1 分；并列取靠前名次',
  ],
  [
    { kind: 'rank', measure: level, form: 'reversed', start: -2, step: -0.1, full: 2, ties: 'max' },
    'down',
    '按实际值在同类中从低到高排名，倒数第 1 名计 -2 分，每进 1 名减 -0.1 分（满分 2），减到 0 为止；并列取靠后名次',
  ],
  [
    { kind: 'rank', measure: level, form: 'borda' },
    'up',
    '按实际值在同类中从高到低排名，得分 = 胜过的个数 (n − 名次) ÷ 其余个数 (n − 1) × 100；并列取靠前名次',
  ],
  [
    { kind: 'percentile', measure: level },
    'up',
    '按实际值的百分位：得分 = (不如它的个数 + 与它相同的个数（含自身）÷ 2) ÷ 同类总数 × 100',
  ],
  [
    { kind: 'distance', measure: level, target: goal },
    'up',
    '得分 = (1 − |实际值 − 目标值| ÷ |目标值|) × 100，最低 0 分',
  ],
  [
    { kind: 'distance', measure: level, target: goal, side: 'worse', cap: 1.2 },
    'up',
    '得分 = (1 − (目标值 − 实际值) ÷ |目标值|) × 100，最低 0 分，封顶 120 分',
  ],
  [
    { kind: 'standards', measure: level, values: [9.4, 6.2, 3.5, 0.8, -2.1] },
    'up',
    '按实际值对照标准值：优秀 9.4 得 100 分，良好 6.2 得 80 分，平均 3.5 得 60 分，较低 0.8 得 40 分，较差 -2.1 得 20 分；两档之间按功效系数插值，不到较差值得 0 分',
  ],
  [
    {
      kind: 'rubric',
      measure: level,
      levels: [
        { level: 1, name: { zh: '优秀', en: 'excellent' }, points: 5 },
        { level: 2, name: { zh: '良好', en: 'good' }, points: 4 },
      ],
      full: 5,
    },
    'up',
    '按实际值的档次计分（满分 5）：1 优秀得 5 分，2 良好得 4 分',
  ],
  [
    {
      kind: 'ballot',
      classes: [
        { name: { zh: '领导', en: 'leaders' }, weight: 0.6, mean: level },
        { name: { zh: '代表', en: 'deputies' }, weight: 0.4, mean: level, turnout: level },
      ],
      minTurnout: 50,
    },
    'up',
    '得分 = 60% × 领导[实际值] + 40% × 代表[实际值]；参评率低于 50% 的一类不计，其权重分给其他各类',
  ],
  [
    { kind: 'panel', fields: ['level', 'goal'], leniency: 'drop_ends' },
    'up',
    '得分 = 打了分的评分人（实际值、目标值）所打分的平均；有 5 人以上打分的去掉一个最高分、一个最低分（人数为假定）',
  ],
  [
    { kind: 'completion', measure: level, target: goal, pointsBelowZero: 5, below: 'floor' },
    'up',
    '完成率 = 实际值 ÷ 目标值 × 100，封顶 100 分，最低 0 分；目标不大于 0 时，得分 = 100 + 5 × (实际 − 目标)，最低 0 分',
  ],
])('says %j', (method, direction, zh) => {
  expect(say(method, direction).zh).toBe(zh)
})

it('says a span without binary crumbs', () => {
  expect(say({ kind: 'minmax', measure: level, low: 0.1, high: 0.3 }).en).toContain('× 0.2, within')
})

it('says a broken line, a share and growth by lag', () => {
  expect(describeMethod(air).zh).toBe(
    '按PM2.5分段计分：15 得 100 分，75 得 60 分；两点之间按直线，两端以外取端点分',
  )
  expect(say({ kind: 'minmax', measure: { kind: 'share', part: 'level', whole: 'air.pm25' } }).zh).toContain(
    '(实际值 ÷ PM2.5 × 100%)',
  )
  expect(say({ kind: 'minmax', measure: { kind: 'growth', field: 'level', lag: 1 } }).zh).toContain(
    '实际值环比增速%',
  )
  expect(say({ kind: 'minmax', measure: { kind: 'growth', field: 'level', lag: 3 } }).en).toContain(
    'actual, growth on 3 periods before %',
  )
})

it('says a contribution to the class', () => {
  const contribution = (lag: number) =>
    say({ kind: 'imported', measure: { kind: 'contribution', field: 'level', lag } })
  expect(contribution(12).zh).toBe('直接采用实际值对同类同比增量的贡献率%')
  expect(contribution(3).zh).toBe('直接采用实际值对同类较 3 期前增量的贡献率%')
  expect(contribution(12).en).toBe(
    'actual, share in the change of the class (year-on-year growth) % as it was given',
  )
})

it('says what a factor does and what counts when nothing came in', () => {
  const said = (rest: object) =>
    describeMethod({ ...gdp, ...rest }, scheme)
      .zh.split('；')
      .slice(1)
  expect(said({ missing: 'exclude' })).toEqual([])
  expect(said({ factor: 'air.pm25', missing: 'zero' })).toEqual(['再乘以PM2.5', '未报送计 0 分'])
  expect(said({ factor: ['air.pm25', 'level'] })).toEqual(['再乘以PM2.5', expect.stringMatching(/^再乘以/)])
  expect(said({ missing: 'last' })).toEqual(['未报送按本年最近一次得分计'])
  expect(said({ missing: 'group_mean' })).toEqual(['未报送按同类平均得分计'])
  expect(said({ missing: 'block' })).toEqual(['没有得分则不计总分'])
})

it('says a blend part by part', () => {
  const part = (zh: string, share: number) => ({
    name: { zh, en: zh },
    share,
    method: { kind: 'completion', measure: level, target: goal } as const,
  })
  expect(say({ kind: 'blend', parts: [part('总量', 0.8), part('增速', 0.2)] }).zh).toBe(
    '80% × 总量[完成率 = 实际值 ÷ 目标值 × 100，封顶 100 分] + 20% × 增速[完成率 = 实际值 ÷ 目标值 × 100，封顶 100 分]',
  )
})

it('says that an indicator without a method is only shown', () => {
  const { method: _method, ...shown } = gdp
  expect(describeMethod(shown)).toEqual({ zh: '只展示，不计分', en: 'shown, not scored' })
})

it('says light rules in their order', () => {
  expect(describeLights(scheme.lights)).toEqual({
    zh: '第 1–4 名亮绿灯，第 5–7 名亮黄灯，后 3 名亮红灯；先符合者为准',
    en: 'places 1–4 green, places 5–7 yellow, last 3 red; the first that matches counts',
  })
  expect(describeLights([])).toEqual({ zh: '不亮灯', en: 'no lights' })
})

it('says of a score whether its ends are in (P17), and of progress how far behind', () => {
  const rules: LightRule[] = [
    { light: 'red', behind: 20 },
    { light: 'green', min: 80 },
    { light: 'yellow', min: 60, max: 80 },
    { light: 'red', max: 60 },
  ]
  expect(describeIndicatorLights(rules)).toEqual({
    zh: '按本指标得分和位次：完成率落后时间进度 20 个百分点以上（含）亮红灯，80 分以上（含）亮绿灯，60 分以上（含）、不满 80 分亮黄灯，不满 60 分亮红灯；先符合者为准',
    en: "on this indicator's score and place: completion 20 points or more behind the share of the year gone red, 80 and above green, 60 to below 80 yellow, below 60 red; the first that matches counts",
  })
  expect(describeIndicatorLights(rules.slice(0, 1)).zh).toBe(
    '本指标完成率落后时间进度 20 个百分点以上（含）亮红灯；先符合者为准',
  )
})

it('says what is placed beside the totals of a class, and by what classes compare (D15)', () => {
  const { ranking } = scheme
  expect(describeRankings({ ranking })).toBeUndefined()
  expect(describeRankings({ ranking: { ...ranking, boards: true }, overall: { basis: 'raw' } })).toEqual({
    zh: '各类别分别排位；各板块分别排位；全部类别统一大排序，直接比较各类别的总分',
    en: 'each class by itself; every board by itself; one list over all classes, by totals of all classes as they are',
  })
  expect(describeOverall({ basis: 'normalised' }).zh).toBe(
    '全部类别统一大排序，总分先在本类别内折算：60 + (总分 − 类别最低) ÷ (类别最高 − 类别最低) × 40',
  )
  expect(describeOverall({ basis: 'zscore' }).zh).toContain('÷ 类别标准差')
})
