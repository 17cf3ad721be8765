import { expect, it } from 'vitest'
import { taggedScheme } from '../lint/demands.fixture.ts'
import { Demand, Scheme } from '../schema.ts'
import { describeDemand } from './demands.ts'
import { describeGoal } from './floor.ts'

const scheme = Scheme.parse(taggedScheme())

it.each([
  [{ kind: 'points', tag: 'common', min: 10, max: 15 }, '共性每项：10–15 分', 'common: 10–15 points each'],
  [
    { kind: 'share', tag: 'development', min: 0.8, classes: ['district'] },
    '发展类合计权重占比：不低于 80%（区县）',
    'development: at least 80 % of all points together (区县)',
  ],
  [
    { kind: 'count', tag: 'innovation', min: 1, max: 3 },
    '创优目标指标：1–3 项',
    'indicators innovation: 1–3',
  ],
  [
    { kind: 'count', max: 40, soft: true },
    '指标：不超过 40 项；仅作提示，不影响发布',
    'indicators: at most 40; advice only, it stops nothing',
  ],
  [
    { kind: 'about', about: 7, tolerance: 2, basis: { zh: '7项左右', en: 'about 7' } },
    '指标：7 项左右（上下不超过 2 项）；仅作提示，不影响发布。依据：7项左右',
    'indicators: about 7 (give or take 2); advice only, it stops nothing. Source: about 7',
  ],
  [
    { kind: 'covers', tasks: [{ id: 'growth', name: { zh: '稳增长', en: 'steady growth' } }] },
    '1 项刚性任务均有计分指标落实：稳增长',
    'a scored indicator for each of 1 rigid tasks: steady growth',
  ],
  [
    { kind: 'above', tag: 'innovation', floor: 'benchmark' },
    '创优目标指标（1 项）的目标值均写明标杆，且不劣于它',
    'innovation (1 indicators): each target names a benchmark and keeps it',
  ],
  [
    { kind: 'above', tag: 'innovation', floor: 'province' },
    '创优目标指标（1 项）的目标值均写明省定目标，且优于它',
    'innovation (1 indicators): each target names a province’s target and betters it',
  ],
  [
    { kind: 'parts', tag: 'development', most: 'quality' },
    '发展类板块中，质量的分值不低于其他各项；仅作提示，不影响发布',
    'within development, quality weighs no less than any other part; advice only, it stops nothing',
  ],
])('says %o', (demand, zh, en) => {
  expect(describeDemand(Demand.parse(demand), scheme)).toEqual({ zh, en })
})

it('says the goal that stands for everybody, and its floor', () => {
  const [gdp] = scheme.boards[0]!.indicators
  expect(describeGoal(gdp!.fields[1]!, 'up')).toEqual({
    zh: '统一目标 6.5 亿元（另行下达目标的单位从其目标）；不得低于标杆（深圳）6.5 亿元，依据：2025 年统计公报',
    en: 'goal 6.5 亿元 for every unit that is set no other; must not be below the benchmark (Shenzhen) of 6.5 亿元; source: Communiqué 2025',
  })
  expect(describeGoal(gdp!.fields[1]!, 'down')!.zh).toContain('不得高于标杆')
  expect(describeGoal(gdp!.fields[0]!, 'up')).toBeUndefined()
})
