import type { ConsequenceInput } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { ranked } from '../history/history.fixture.ts'
import type { HistoryPeriod } from '../history/types.ts'
import { consequence, qingdao, withConsequences } from './propose.fixture.ts'
import { propose } from './propose.ts'
import type { GivenPlace } from './types.ts'
import { describeProposal, describeReasons } from './words.ts'

function reasons(rule: ConsequenceInput['rule'], periods: HistoryPeriod[], given: GivenPlace[] = []) {
  const scheme = withConsequences([consequence(rule)])
  return propose({ scheme, periods, given }).map((one) => describeReasons(one, scheme))
}

it('says what is proposed, to whom, by when, why, and that a person decides', () => {
  const talk = consequence(
    {
      kind: 'any',
      rules: [
        { kind: 'last', places: 1 },
        { kind: 'fallen', places: 1, minGroup: 2 },
      ],
    },
    { days: 30 },
  )
  const scheme = withConsequences([talk])
  const first = propose({ scheme, periods: qingdao }).find(({ subject }) => subject === '李沧')!
  expect(describeProposal(first, scheme)).toEqual({
    zh: '建议约谈（对象：主要负责人；决定后 30 日内）。依据：末 1 名：2022年第 10（共 10）。仅供提示，由有权人员决定',
    en: 'Proposed: an interview (for its head; within 30 days of the decision). Because: Among the last 1: 10 of 10 in 2022. A proposal only: a named person decides',
  })
})

it('says of a fall in one list of all classes that it is one', () => {
  const rule = { kind: 'fallen', places: 1, minGroup: 2, within: 'all' } as const
  const year = (period: string, total: number) =>
    ranked(period, ['a', 'b'], { a: { total }, b: { group: 'd', rank: 1, total: 5 } })
  expect(reasons(rule, [year('2025', 9), year('2026', 1)])).toEqual([
    {
      zh: expect.stringMatching(/^各类别统一排序：.*1.*2/),
      en: expect.stringMatching(/^All classes in one list: /),
    },
  ])
})

it('says lights, grades and lists by their names', () => {
  const period = ranked('2026', ['a', 'b', 'c'], {
    a: { total: 3, grade: 'good', light: 'green', indicatorRanks: { i: 3 } },
    b: { total: 2, grade: 'good', indicatorRanks: { i: 2 } },
    c: { total: 1, indicatorRanks: { i: 1 } },
  })
  const given = [{ subject: 'a', indicator: 'i', rank: 9, of: 10, light: 'red' as const }]
  const all: [ConsequenceInput['rule'], string, string][] = [
    [
      { kind: 'light', light: 'green', on: 'total' },
      '总分2026年第 1（共 3），亮绿灯',
      'green for the total: 1 of 3 in 2026',
    ],
    [
      { kind: 'light', light: 'red', on: 'given' },
      'i2026年第 9（共 10），亮红灯',
      'red for i: 9 of 10 in 2026',
    ],
    [{ kind: 'grade', grades: ['good'] }, '2026年评为好', 'graded good in 2026'],
    [
      { kind: 'first', places: 1, within: 'all' },
      '各类别统一排序：前 1 名：2026年第 1（共 3）',
      'All classes in one list: Among the first 1: 1 of 3 in 2026',
    ],
    [
      { kind: 'last', places: 1, indicator: 'i' },
      'i：末 1 名：2026年第 3（共 3）',
      'i: Among the last 1: 3 of 3 in 2026',
    ],
  ]
  for (const [rule, zh, en] of all) expect(reasons(rule, [period], given)[0]).toEqual({ zh, en })
})

it('names a grade held for years by its name', () => {
  const years = ['2025', '2026'].map((one) => ranked(one, ['a', 'b'], { a: { grade: 'good' } }))
  expect(reasons({ kind: 'streak', of: 'grade', value: 'good', periods: 2 }, years)).toEqual([
    {
      zh: '连续 2 期为“好”（满 2 期）：2025年，2026年',
      en: '“good” 2 times in a row (at least 2): 2025, 2026',
    },
  ])
})
