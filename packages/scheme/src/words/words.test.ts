import { expect, it } from 'vitest'
import { Scheme, type Indicator, type IndicatorInput } from '../schema.ts'
import { goodScheme, type Draft } from '../scheme.fixture.ts'
import { describeLights, describeMethod } from './index.ts'

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
