import type { ConsequenceInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import type { Honour } from '../grade/types.ts'
import type { HistoryPeriod } from '../history/types.ts'
import { historyPeriodOf } from './history-period.ts'
import { consequence, proposed, withConsequences } from './propose.fixture.ts'
import { propose } from './propose.ts'
import { describeReasons } from './words.ts'

/** Scores on i by unit, the class before its number: { c1: 80 }. */
function year(scores: Record<string, number | null>): HistoryPeriod {
  const ranked = Object.keys(scores).map((subject) => ({
    ...{ subject, class: subject[0]!, rank: 1, total: 1, light: null },
  }))
  const points = Object.entries(scores).flatMap(([id, score]) =>
    score === null ? [] : [[id, Math.round(score * 1e8)] as const],
  )
  return historyPeriodOf({ period: '2026', ranked, attained: new Map([['i', new Map(points)]]) })
}

function reasons(rule: ConsequenceInput['rule'], period: HistoryPeriod, honours: Honour[] = []) {
  const scheme = withConsequences([consequence(rule)], {
    honours: [{ id: 'national', name: { zh: '国家级综合性表彰', en: 'national commendation' } }],
  })
  return propose({ scheme, periods: [period], honours }).map((one) => describeReasons(one, scheme))
}

describe('one list of all classes by what an indicator attained (S0-12, S0-15)', () => {
  const scores = { c1: 84, c2: 60, c3: 61, d1: 62, d2: 80, d3: null }
  const last = { kind: 'last', places: 3, indicator: 'i', within: 'all' } as const

  it('finds the last three of all, whatever their class; no score is not last', () => {
    expect(proposed(last, [year(scores)])).toEqual(['talk c2', 'talk c3', 'talk d1'])
    expect(proposed({ ...last, kind: 'first', places: 1 }, [year(scores)])).toEqual(['talk c1'])
  })

  it('takes all in who share the edge, or none (D9), and nobody where all are equal', () => {
    const tied = year({ c1: 84, c2: 60, d1: 61, d2: 62, c3: 62 })
    expect(proposed(last, [tied])).toHaveLength(4)
    expect(proposed({ ...last, ties: 'out' }, [tied])).toEqual(['talk c2', 'talk d1'])
    expect(proposed(last, [year({ c1: 70, d1: 70 })])).toEqual([])
    expect(proposed(last, [year({ c1: 70 })])).toEqual([])
  })

  it('looks at those classes alone that the consequence names', () => {
    const rows = [consequence({ ...last, places: 1 }, { classes: ['d'] })]
    expect(proposed(rows, [year(scores)])).toEqual(['talk d1'])
  })

  it('says that it is one list by score', () => {
    expect(reasons({ ...last, places: 1 }, year(scores))).toEqual([
      {
        zh: 'i得分各类别统一排序：末 1 名：2026年第 5（共 5）',
        en: 'i, all classes in one list by score: Among the last 1: 5 of 5 in 2026',
      },
    ])
  })

  it('refuses to look where nobody has said what was attained', () => {
    const { period, places } = year(scores)
    const without = { period, places: places.map(({ attained: _, ...place }) => place) }
    expect(() => proposed(last, [without])).toThrow(/^no_attained: i$/)
  })
})

describe('a level (S0-15, 综合评价未达到好)', () => {
  const scores = { c1: 100, c2: 80, c3: 79.99999999, d1: 60, d2: null }

  it('is short of a value, the value itself not; no score is not short of it', () => {
    const short = (below: number) => proposed({ kind: 'level', indicator: 'i', below }, [year(scores)])
    expect(short(100)).toEqual(['talk c2', 'talk c3', 'talk d1'])
    expect(short(80)).toEqual(['talk c3', 'talk d1'])
    expect(short(60)).toEqual([])
  })

  it('is at least a value, itself in (P17), and both', () => {
    const between = { kind: 'level', indicator: 'i', min: 60 } as const
    expect(proposed({ ...between, min: 80 }, [year(scores)])).toEqual(['talk c1', 'talk c2'])
    expect(proposed({ ...between, below: 80 }, [year(scores)])).toEqual(['talk c3', 'talk d1'])
  })

  it('falls on who answers for the indicator, and says the score beside the bounds', () => {
    const rule = { kind: 'level', indicator: 'i', min: 60, below: 80 } as const
    const scheme = withConsequences([consequence(rule, { to: 'responsible' })])
    const [first] = propose({ scheme, periods: [year(scores)] })
    expect(first).toMatchObject({ subject: 'c3', responsible: 'dept' })
    expect(reasons(rule, year(scores))).toEqual([
      {
        zh: 'i2026年得分 79.99999999，达到 60，未达到 80',
        en: 'i attained 79.99999999 in 2026, at least 60, short of 80',
      },
      {
        zh: 'i2026年得分 60.00，达到 60，未达到 80',
        en: 'i attained 60.00 in 2026, at least 60, short of 80',
      },
    ])
  })
})

describe('an honour held (S0-18)', () => {
  const by = { reason: '国务院表彰', decidedBy: '王主任', date: '2026-12-01' }
  const rule = { kind: 'honour' as const, codes: ['national'] }
  const held: Honour[] = [
    { subject: 'c1', code: 'national', ...by, document: '〔2026〕8号' },
    { subject: 'c2', code: 'other', ...by },
    { subject: 'stranger', code: 'national', ...by },
  ]

  it('proposes whoever holds it and nobody else, by what was entered', () => {
    expect(reasons(rule, year({ c1: 1, c2: 2 }), held)).toEqual([
      {
        zh: '获得国家级综合性表彰：国务院表彰（文号 〔2026〕8号，王主任 2026-12-01）',
        en: 'holds national commendation: 国务院表彰 (document 〔2026〕8号, 王主任 on 2026-12-01)',
      },
    ])
    expect(reasons(rule, year({ c1: 1 }))).toEqual([])
  })

  it('proposes once for two of them, the earlier first, in any order', () => {
    const twice = [{ ...held[0]!, date: '2026-12-02' }, held[0]!]
    const datesOf = (honours: Honour[]) =>
      propose({ scheme: withConsequences([consequence(rule)]), periods: [year({ c1: 1 })], honours }).map(
        ({ findings }) => findings.map((one) => (one.rule === 'honour' ? one.facts.date : '')),
      )
    expect(datesOf(twice)).toEqual([['2026-12-01', '2026-12-02']])
    expect(datesOf(twice.toReversed())).toEqual(datesOf(twice))
  })
})

it('finds who rose in one list of all classes, and says that it is one', () => {
  const totals = (period: string, of: Record<string, number>): HistoryPeriod => ({
    period,
    places: Object.entries(of).map(([subject, total]) => ({ subject, group: subject[0]!, rank: 1, total })),
  })
  // c1 stands alone in its class, so it never moves there: of all it rises from 3 to 1.
  const periods = [totals('2025', { c1: 1, d1: 3, d2: 2 }), totals('2026', { c1: 9, d1: 3, d2: 2 })]
  const rise = { kind: 'improved', criterion: 'places', atLeast: 2 } as const
  expect(proposed(rise, periods)).toEqual([])
  expect(proposed({ ...rise, within: 'all' }, periods)).toEqual(['talk c1'])
  const scheme = withConsequences([consequence({ ...rise, within: 'all' })])
  expect(describeReasons(propose({ scheme, periods })[0]!, scheme).zh).toMatch(
    /^各类别统一排序：位次上升 2 位/,
  )
})
