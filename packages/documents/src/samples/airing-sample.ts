import type { AiringLight, AiringTable } from '../airing/airing-table.ts'

const units = [
  '经济发展局',
  '招商促进局',
  '科技创新局',
  '城市建设管理局',
  '生态环境分局',
  '社会事业局',
  '行政审批服务局',
  '应急管理局',
  '综合执法局',
  '示范街道',
]
const light = (place: number): AiringLight => (place <= 4 ? 'green' : place <= 7 ? 'yellow' : 'red')

/** Scores in ten-thousandths keep the sample exact: total = (first + second) / 2. */
const scores = units.map((_, i) => ({ first: 965_000 - i * 21_300, second: 945_000 - i * 21_300 }))
const decimal = (tenThousandths: number, places: number) => (tenThousandths / 10_000).toFixed(places)

export const airingSample: AiringTable = {
  title: '示范新区2026年10月高质量发展考核晾晒表',
  issuer: '示范新区考核工作领导小组办公室',
  period: '2026年10月',
  asOf: '2026-11-08',
  count: units.length,
  rules: ['按当月综合得分排位，第1—4位亮绿灯，第5—7位亮黄灯，后3位亮红灯。'],
  source: '各单位报送、责任部门核定',
  synthetic: true,
  draft: true,
  date: '2026-11-10',
  columns: [
    { key: 'rank', label: '位次', kind: 'rank' },
    { key: 'unit', label: '单位', kind: 'text' },
    { key: 'score', label: '得分', kind: 'number', decimals: 2 },
    { key: 'light', label: '亮灯', kind: 'light' },
    { key: 'previous', label: '上期位次', kind: 'rank' },
    { key: 'movement', label: '进退位', kind: 'movement' },
    { key: 'leader', label: '责任领导', kind: 'text' },
  ],
  rows: units.map((unit, i) => ({
    key: `u${i}`,
    cells: {
      rank: String(i + 1),
      unit,
      score: decimal((scores[i]!.first + scores[i]!.second) / 2, 2),
      light: light(i + 1),
      previous: String(10 - i),
      movement: String(9 - 2 * i),
      leader: i % 3 ? '张三' : null,
    },
  })),
  calculation: {
    column: 'score',
    decimals: 2,
    rounding: 'half_up',
    totals: units.map((unit, i) => ({
      row: `u${i}`,
      subject: unit,
      published: decimal((scores[i]!.first + scores[i]!.second) / 2, 2),
      lines: [
        {
          board: '经济',
          indicator: '地区生产总值',
          score: decimal(scores[i]!.first, 4),
          share: '0.5',
          contribution: decimal(scores[i]!.first / 2, 8),
        },
        {
          board: '经济',
          indicator: '固定资产投资',
          score: decimal(scores[i]!.second, 4),
          share: '0.5',
          contribution: decimal(scores[i]!.second / 2, 8),
        },
        { board: '民生', indicator: '城镇新增就业', score: null, share: '0', contribution: '0' },
      ],
    })),
  },
}
