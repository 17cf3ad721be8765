import { scheme as plain } from './analyst.fixture.ts'

/** The sample with 新区, 单位 and 岗位, each scored on opinion alone; the two below linked with whoever is above. */
const linkedScheme = {
  ...plain,
  classes: [
    { id: 'area', name: { zh: '新区', en: 'area' } },
    { id: 'unit', name: { zh: '单位', en: 'units' } },
    { id: 'post', name: { zh: '岗位', en: 'posts' } },
  ],
  boards: [
    {
      ...plain.boards[1]!,
      weight: 100,
      boards: [
        {
          ...plain.boards[1]!.boards![0]!,
          weight: 100,
          indicators: [{ ...plain.boards[1]!.boards![0]!.indicators[0]!, weight: 100 }],
        },
      ],
    },
  ],
  lights: [],
  cascade: [{ class: 'unit' }, { class: 'post', own: 0.6 }],
  assumptions: [{ zh: '单位得分占 70%，原文未定', en: 'The share of 70 % is assumed' }],
}

/** q was transferred from one unit to the other after eight months. */
export const linkedRoster = [
  '代码,名称,类别,上级',
  'x,新区,area,',
  'u,发改局,unit,x',
  'v,财政局,unit,x',
  'p,投资岗,post,u',
  'q,预算岗,post,v:4；u:8',
].join('\n')

const opinion = (subject: string, value: string) => [subject, 'satisfaction', '2026-10', 'score', value]

/** u: 90 × 0.7 + 95 × 0.3 = 91.5; v: 84.5; p: 80 × 0.6 + 91.5 × 0.4 = 84.6; q: 70 × 0.6 + (8 × 91.5 + 4 × 84.5) ÷ 12 × 0.4. */
const linkedFacts = [
  ['subject', 'indicator', 'period', 'field', 'value'],
  ...[opinion('x', '95'), opinion('u', '90'), opinion('v', '80'), opinion('p', '80'), opinion('q', '70')],
]
  .map((row) => row.join(','))
  .join('\n')

export const linkedFiles = {
  'scheme.json': JSON.stringify(linkedScheme),
  'roster.csv': linkedRoster,
  'facts.csv': linkedFacts,
}
