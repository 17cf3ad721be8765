import type { SchemeInput } from '@plumbline/scheme'

const text = (zh: string, en: string) => ({ zh, en })

/** Small, and with every source a figure can have: entered, set as a target, brought from outside. */
export const townScheme = {
  language: 'plumbline/1',
  id: 'towns',
  title: text('乡镇考核', 'Towns'),
  basis: text('测试', 'For tests'),
  synthetic: true,
  period: 'month',
  classes: [{ id: 'town', name: text('乡镇', 'Towns') }],
  boards: [
    {
      id: 'economy',
      name: text('经济', 'Economy'),
      weight: 100,
      indicators: [
        {
          id: 'revenue',
          name: text('财政收入', 'Revenue'),
          weight: 60,
          fields: [
            { id: 'level', name: text('财政收入', 'Revenue'), unit: '万元', basis: 'ytd' },
            { id: 'goal', name: text('年度目标', 'Target'), unit: '万元', source: 'target' },
          ],
          method: {
            kind: 'completion',
            measure: { kind: 'value', field: 'level' },
            target: { field: 'goal' },
            cap: 1.2,
          },
        },
        {
          id: 'green',
          name: text('绿化率', 'Green cover'),
          weight: 40,
          fields: [
            { id: 'value', name: text('绿化率', 'Green cover'), unit: '%', decimals: 1, min: 0, max: 100 },
          ],
          method: { kind: 'minmax', measure: { kind: 'value', field: 'value' } },
        },
        {
          id: 'county_place',
          name: text('全县位次', 'Place in the county'),
          weight: 0,
          fields: [
            { id: 'place', name: text('位次', 'Place'), unit: '位', decimals: 0, source: 'external' },
            { id: 'among', name: text('总数', 'Among'), unit: '个', decimals: 0, source: 'external' },
          ],
          givenRank: { rank: 'place', of: 'among', rules: [{ light: 'green', from: 1, to: 10 }] },
        },
      ],
    },
  ],
  lights: [
    { light: 'green', from: 1, to: 2 },
    { light: 'yellow', from: 3, to: 4 },
    { light: 'red', last: 2 },
  ],
  ledger: {
    rules: [
      {
        id: 'inspection',
        name: text('效能督查', 'Inspection'),
        kind: 'deduction',
        points: { kind: 'each', points: 0.5 },
        forgivable: true,
      },
    ],
  },
  grades: {
    vocabulary: [
      { id: 'excellent', name: text('优秀', 'Excellent') },
      { id: 'good', name: text('良好', 'Good') },
      { id: 'poor', name: text('较差', 'Poor') },
    ],
    rule: { kind: 'bands', bands: [{ grade: 'excellent', min: 90 }, { grade: 'good' }] },
  },
  calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  benchmarks: [{ code: 'revenue_total', indicator: 'revenue', figure: { kind: 'sum', field: 'level' } }],
} satisfies SchemeInput

/** A month's figures of one town; the office may bring the outside place with them. */
export const figuresOf = (seed: number) => [
  { indicator: 'revenue', field: 'level', value: String(900 + 10 * seed) },
  { indicator: 'green', field: 'value', value: String(40 + seed) },
]
export const outsideFiguresOf = (seed: number) => [
  { indicator: 'county_place', field: 'place', value: String(seed + 1) },
  { indicator: 'county_place', field: 'among', value: '10' },
]
