import type { SchemeInput } from '@plumbline/scheme'

const text = (zh: string, en: string) => ({ zh, en })

/** Two classes of three units; a target, a comparison, a place given from outside, and three kinds of benchmark. */
export const smallScheme = (changes: Partial<SchemeInput> = {}): SchemeInput => ({
  language: 'plumbline/1',
  id: 'small',
  title: text('小型考核', 'Small assessment'),
  basis: text('为测试而写', 'Written for tests'),
  synthetic: true,
  period: 'month',
  classes: [
    { id: 'town', name: text('街镇', 'Towns') },
    { id: 'park', name: text('园区', 'Parks') },
  ],
  boards: [
    {
      id: 'output',
      name: text('经济', 'Output'),
      weight: 70,
      indicators: [
        {
          id: 'gdp',
          name: text('产值', 'Output'),
          weight: 40,
          fields: [
            { id: 'ytd', name: text('累计', 'Year to date'), unit: '亿元', basis: 'ytd' },
            { id: 'target', name: text('全年目标', 'Target'), unit: '亿元', source: 'target' },
          ],
          method: {
            kind: 'completion',
            measure: { kind: 'value', field: 'ytd' },
            target: { field: 'target', pace: 'linear' },
          },
        },
        {
          id: 'trade',
          name: text('进出口', 'Trade'),
          weight: 30,
          fields: [{ id: 'amount', name: text('当月', 'This month'), unit: '万元' }],
          method: { kind: 'minmax', measure: { kind: 'value', field: 'amount' } },
        },
      ],
    },
    {
      id: 'service',
      name: text('服务', 'Service'),
      weight: 30,
      indicators: [
        {
          id: 'complaints',
          name: text('投诉', 'Complaints'),
          weight: 30,
          direction: 'down',
          fields: [{ id: 'count', name: text('件数', 'Number'), unit: '件', decimals: 0, min: 0 }],
          method: { kind: 'rank', measure: { kind: 'value', field: 'count' }, form: 'linear' },
        },
        {
          id: 'place',
          name: text('全市位次', 'Place in the city'),
          weight: 0,
          classes: ['park'],
          leader: '张三',
          fields: [
            { id: 'rank', name: text('位次', 'Place'), unit: '位', decimals: 0, source: 'external', min: 1 },
            { id: 'of', name: text('参评数', 'Ranked'), unit: '个', decimals: 0, source: 'external', min: 1 },
          ],
          givenRank: {
            rank: 'rank',
            of: 'of',
            rules: [
              { light: 'green', from: 1, to: 4 },
              { light: 'yellow', from: 5, to: 7 },
              { light: 'red', last: 3 },
            ],
          },
        },
      ],
    },
  ],
  lights: [
    { light: 'green', from: 1, to: 1 },
    { light: 'yellow', from: 2, to: 2 },
    { light: 'red', last: 1 },
  ],
  calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  benchmarks: [
    { code: 'gdp_total', indicator: 'gdp', figure: { kind: 'sum', field: 'ytd' } },
    {
      code: 'gdp_completion',
      indicator: 'gdp',
      figure: { kind: 'ratio_of_sums', part: 'ytd', whole: 'target' },
    },
    { code: 'trade_score', indicator: 'trade', figure: { kind: 'attained_mean' } },
  ],
  ...changes,
})

export const smallUnits = ['t1', 't2', 't3', 'p1', 'p2', 'p3'].map((code) => ({
  code,
  name: text(`单位${code}`, `Unit ${code}`),
  class: code.startsWith('t') ? 'town' : 'park',
}))
