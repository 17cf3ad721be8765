import { expect, it } from 'vitest'
import type { HistoryProposal, PlaceThen } from './types.ts'
import { describeHistoryProposal } from './words.ts'

const at = (period: string, rank: number): PlaceThen => ({ period, group: 'c', rank, of: 20 })
const pair = { before: at('2025', 5), after: at('2026', 15) }
const up = { before: at('2025', 8), after: at('2026', 6) }
const step = { span: 'quarter' as const, consequence: { zh: '谈话提醒', en: 'a reminding talk' } }

const cases: [HistoryProposal, string, string][] = [
  [
    { rule: 'fallen', subject: 'u', facts: { drop: 10, atLeast: 10, ...pair } },
    '位次下降 10 位，达到 10 位以上：2025年第 5（共 20），2026年第 15（共 20）',
    'Down 10 places, 10 or more: 5 of 20 in 2025, 15 of 20 in 2026',
  ],
  [
    { rule: 'most_improved', subject: 'u', facts: { criterion: 'places', rise: 2, atLeast: 2, ...up } },
    '位次上升 2 位，达到 2 位：2025年第 8（共 20），2026年第 6（共 20）',
    'Up 2 places, at least 2: 8 of 20 in 2025, 6 of 20 in 2026',
  ],
  [
    {
      rule: 'most_improved',
      subject: 'u',
      facts: { criterion: 'total', rise: 1_50000000, atLeast: 1_00000000, ...up },
    },
    '总分提高 1.50 分，达到 1.00 分：2025年第 8（共 20），2026年第 6（共 20）',
    'Total up 1.50, at least 1.00: 8 of 20 in 2025, 6 of 20 in 2026',
  ],
  [
    {
      rule: 'end_places',
      subject: 'u',
      facts: { end: 'last', count: 3, ties: 'in', place: at('2018', 19), tied: 0, across: false },
    },
    '末 3 名：2018年第 19（共 20）',
    'Among the last 3: 19 of 20 in 2018',
  ],
  [
    {
      rule: 'end_places',
      subject: 'u',
      facts: { end: 'first', count: 3, ties: 'in', place: at('2018', 3), tied: 1, across: true },
    },
    '前 3 名：2018年第 3（共 20），与其他 1 个同位次并跨过界限，一并列入',
    'Among the first 3: 3 of 20 in 2018, shared with 1 more across the edge, all of whom are in',
  ],
  [
    {
      rule: 'stuck_rank',
      subject: 'u',
      facts: {
        tail: 'bottom',
        size: { percent: 10 },
        atLeast: 2,
        places: [at('2026-01', 20), at('2026-02', 19)],
      },
    },
    '连续 2 期靠后（靠后：10%（至少 1 名）；满 2 期提示）：2026年1月第 20（共 20），2026年2月第 19（共 20）',
    'Among the last 10 % (at least 1) for 2 periods in a row (noted from 2): 20 of 20 in January 2026, 19 of 20 in February 2026',
  ],
  [
    {
      rule: 'tail_ladder',
      subject: 'u',
      facts: {
        step,
        period: '2026-Q3',
        size: { places: 2 },
        places: [at('2026-09', 20)],
        average: 29 / 3,
        ahead: 18,
        of: 20,
      },
    },
    '2026年第三季度平均位次 9.67，20 个中排第 19，属靠后（2 名），可考虑谈话提醒：2026年9月第 20（共 20）',
    'Average place 9.67 in Q3 2026, 19 of 20: among the last 2; to consider: a reminding talk. 20 of 20 in September 2026',
  ],
  [
    {
      rule: 'streak',
      subject: 'u',
      facts: { of: 'grade', value: '优秀', atLeast: 2, periods: ['2025', '2026'] },
    },
    '连续 2 期为“优秀”（满 2 期）：2025年，2026年',
    '“优秀” 2 times in a row (at least 2): 2025, 2026',
  ],
  [
    { rule: 'streak', subject: 'u', facts: { of: 'light', value: 'red', atLeast: 1, periods: ['2026'] } },
    '连续 1 期为“红灯”（满 1 期）：2026年',
    '“red” 1 times in a row (at least 1): 2026',
  ],
]

it.each(cases)('says what was found and that a person decides: %o', (proposal, zh, en) => {
  expect(describeHistoryProposal(proposal)).toEqual({
    zh: `${zh}。仅供提示，由有权人员决定`,
    en: `${en}. A proposal only: a named person decides`,
  })
})
