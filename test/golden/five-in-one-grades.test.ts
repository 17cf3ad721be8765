import type { Scheme } from '@plumbline/scheme'
import { gradeSubjects, memberQuota, propose, rankSubjects, type HistoryPeriod } from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { period, points, scheme } from './five-in-one.fixture.ts'

// What follows from places by the preset of S4 (systems.md): the public notices quoted in methods.md P13 and P14.
const order2021 = ['黄岛', '胶州', '即墨', '崂山', '城阳', '市南', '平度', '莱西', '市北', '李沧']
const order2022 = ['黄岛', '胶州', '崂山', '城阳', '市南', '莱西', '即墨', '平度', '市北', '李沧']
const totalsOf = (order: readonly string[]) =>
  order.map((subject, k) => ({ subject, class: 'district', total: (95 - k) * points }))

describe('the ten districts of 2021 and 2022 (P14)', () => {
  const yearOf = (year: string, order: readonly string[]): HistoryPeriod => ({
    period: year,
    places: totalsOf(order).map(({ subject, total }, k) => ({
      ...{ subject, total, group: 'district', rank: k + 1 },
    })),
  })
  const proposals = propose({ scheme, periods: [yearOf('2021', order2021), yearOf('2022', order2022)] })
  const who = (id: string) =>
    proposals.filter(({ consequence }) => consequence === id).map(({ subject }) => subject)

  it('S4-17: 莱西 alone rose by two places, and gets 进位显著奖', () => {
    expect(who('most_improved')).toEqual(['莱西'])
  })

  it('S4-19: interviews 平度, 市北 and 李沧 by their places alone; nobody fell by ten', () => {
    expect(who('interview').toSorted()).toEqual(['市北', '平度', '李沧'].toSorted())
    const fired = proposals.filter(({ consequence }) => consequence === 'interview')
    expect(fired.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
      Array(3).fill('end_places'),
    )
  })

  it('S4-20: the organisation department talks to those behind both years', () => {
    expect(who('organisation_talk').toSorted()).toEqual(['市北', '李沧'].toSorted())
  })
})

describe('grades and what hangs on them', () => {
  function gradesOf(shares: number[], rest: Partial<Pick<Scheme, 'overall'>> = {}) {
    const { grades } = scheme
    if (grades?.rule.kind !== 'quotas') throw new Error('no quotas')
    const quotas = grades.rule.quotas.map((quota, k) => ({ ...quota, share: shares[k]! }))
    const own = { ...scheme, ...rest, grades: { ...grades, rule: { ...grades.rule, quotas } } }
    const ranked = rankSubjects({ scheme, scores: totalsOf(order2022), previous: [] })
    return gradeSubjects({ scheme: own, ranked, decisions: [] }).graded
  }
  const counts = (graded: { grade: string | null }[]) =>
    ['excellent', 'good', 'qualified', 'unqualified'].map(
      (grade) => graded.filter((one) => one.grade === grade).length,
    )

  it('P13: 3, 4, 3 of ten as in 2022 by the preset, 3, 3, 4 as in 2021 by other shares', () => {
    expect(counts(gradesOf([0.3, 0.4, 0.3]))).toEqual([3, 4, 3, 0])
    expect(counts(gradesOf([0.3, 0.3, 0.4]))).toEqual([3, 3, 4, 0])
    expect(scheme.grades!.rule).toMatchObject({ quotas: [{ share: 0.3 }, { share: 0.4 }, { share: 0.3 }] })
  })

  const held = (year: string, grade: string): HistoryPeriod => ({
    period: year,
    places: [{ subject: '黄岛', group: 'district', rank: 1, total: 95 * points, grade }],
  })
  const [first] = gradesOf([0.3, 0.4, 0.3])

  it('S4-18, S4-32: an excellent unit has 20 % of its members, one excellent three years running 25 %', () => {
    const quota = (history: HistoryPeriod[]) =>
      memberQuota({ scheme, unit: first!, period, history, members: 60 })!
    const two = [held('2020', 'good'), held('2021', 'excellent')]
    const three = [held('2020', 'excellent'), held('2021', 'excellent')]
    expect([quota(two).share, quota(two).places]).toEqual([0.2, 12])
    expect([quota(three).share, quota(three).places]).toEqual([0.25, 15])
  })

  it('S4-32: three years running put the head forward, two of three do not (C48)', () => {
    const forward = (years: HistoryPeriod[]) =>
      propose({ scheme, periods: years }).filter(({ consequence }) => consequence === 'promotion')
    const now = held('2022', 'excellent')
    expect(forward([held('2020', 'excellent'), held('2021', 'excellent'), now])).toHaveLength(1)
    expect(forward([held('2020', 'excellent'), held('2021', 'good'), now])).toEqual([])
  })

  it('S4-32, S4-34: an unqualified unit means adjustment, admonition of head and person, and a smaller quota', () => {
    const proposals = propose({ scheme, periods: [held('2022', 'unqualified')] })
    expect(proposals.map(({ consequence }) => consequence)).toEqual([
      'self_check',
      'adjustment',
      'admonish_head',
      'admonish_person',
    ])
    expect(proposals.at(-1)!.to).toMatchObject({ role: { zh: '直接责任人' } })
    const unit = { ...first!, grade: 'unqualified' }
    expect(memberQuota({ scheme, unit, period, members: 60 })).toMatchObject({ share: 0.1, places: 6 })
  })
})
