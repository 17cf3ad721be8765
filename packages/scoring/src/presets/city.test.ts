import { quotaIndicators } from '@plumbline/scheme/grades'
import { attainedAsked } from '@plumbline/scheme/walk'
import { describe, expect, it } from 'vitest'
import { gradeSubjects } from '../grade/grade-subjects.ts'
import { headGrades } from '../grade/head-grades.ts'
import { indicatorStandings } from '../grade/indicator-standings.ts'
import { memberQuota } from '../grade/member-quota.ts'
import { publish } from '../numbers/rounding.ts'
import { historyPeriodOf } from '../propose/history-period.ts'
import { propose } from '../propose/propose.ts'
import { indicatorPlaces } from '../rank/indicator-places.ts'
import { rankSubjects } from '../rank/rank-subjects.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { SubjectScore } from '../types.ts'
import {
  annualFacts,
  banners,
  bodies,
  decisions,
  factsOf,
  honours,
  presetOf,
  quartersOfB1,
  specialFacts,
} from './city.fixture.ts'

const quarterly = presetOf('city-high-quality')
const special = scoreSubjects({
  ...{ scheme: quarterly, period: '2026-Q4', class: 'banner', facts: specialFacts },
  subjects: banners.map((id) => ({ id, class: 'banner' })),
})
const specialPlaces = rankSubjects({ scheme: quarterly, scores: special, previous: [] })

const annual = presetOf('city-annual')
const results = specialPlaces.flatMap(({ subject, published }) =>
  factsOf(subject, '2026-Q4', { 'high_quality.total': Number(published) }),
)
const facts = [...annualFacts, ...quartersOfB1, ...results]
const entry = {
  id: 'n1',
  subject: 'b1',
  rule: 'criticised',
  period: '2026',
  reason: '通报',
  decidedBy: '李主任',
}
const entries = [{ ...entry, date: '2026-06-01' }]
const scores = annual.classes.flatMap(({ id }) =>
  scoreSubjects({ scheme: annual, period: '2026', class: id, subjects: bodies, facts, entries }),
)
const ranked = annual.classes.flatMap(({ id }) =>
  rankSubjects({ scheme: annual, scores: scores.filter((one) => one.class === id), previous: [] }),
)

const scoreOf = (id: string) => scores.find(({ subject }) => subject === id)!
const shown = (points: number | null) =>
  points === null ? null : publish(points, { mode: 'half_up', decimals: 4 })
const contributions = ({ boards, total }: SubjectScore) => ({
  ...Object.fromEntries(boards.map(({ board, contribution }) => [board, shown(contribution)])),
  total: shown(total),
})

describe('S0-03, S0-04: the special assessment of the quarter', () => {
  it('scores six indicators by hand', () => {
    // 20 × 0.96 + 20 × 1 + 20 × 7.6/8 = 58.2; 15 × (2 − 33/30) + 15 × (2 − 102/100) + 10 = 38.2
    expect(contributions(special[0]!)).toEqual({ economy: '58.2000', ecology: '38.2000', total: '96.4000' })
    // Growth −1 of 8: 100 + 5 × (−1 − 8) = 55, so 13.2 + 20 + 11 (P5).
    expect(contributions(special[6]!)).toEqual({ economy: '44.2000', ecology: '38.2000', total: '82.4000' })
  })

  it('notices places (S0-07)', () => {
    expect(specialPlaces.map(({ subject, rank, published }) => `${rank} ${subject} ${published}`)).toEqual([
      ...['1 b1 96.40', '2 b2 95.20', '3 b3 94.00', '4 b4 92.80', '5 b5 91.60', '6 b6 90.40', '7 b7 82.40'],
    ])
  })

  it('asks for a quarter of the year’s target in the first quarter', () => {
    const first = scoreSubjects({
      ...{ scheme: quarterly, period: '2026-Q1', class: 'banner', subjects: [{ id: 'b1', class: 'banner' }] },
      facts: [...specialFacts, ...factsOf('b1', '2026-Q1', { 'investment.ytd': 20 })],
    })
    // 20 of 100 × 3/12
    expect(shown(first[0]!.boards[0]!.indicators[0]!.attained)).toBe('80.0000')
  })
})

describe('S0-16: four components make the total of a body', () => {
  it('of a banner', () => {
    // Special (90 + 94 + 96.4) ÷ 3 × 0.3 (D7). Performance 9 + 8 × 0.95 + 8 + 4 × 0.6 + 5 × 0.8 + 4.4.
    // Sides: 6 × 0.856 (P9) + 3.36 + 4 × 0.9754 + 2.88 + 3 × 0.85.
    expect(contributions(scoreOf('b1'))).toEqual({
      ...{ special: '28.0400', performance: '35.4000', team: '9.2000', plural: '17.8276' },
      total: '90.4676',
    })
  })

  it('of units without the special, by their own class’s weights (S0-06)', () => {
    // 40 × 0.9 + 20 × 0.8 + 9; 9; 8 × 0.856 + 3.2 + 3.6 + 3.8
    expect(contributions(scoreOf('economy1'))).toEqual({
      ...{ performance: '61.0000', team: '9.0000', plural: '17.4480', total: '87.4480' },
    })
    // 35 × 0.9 + 25 × (2 − 2.2/2) + 9
    expect(contributions(scoreOf('enforcement1'))).toMatchObject({ performance: '63.0000', total: '89.4480' })
    // 20 × 0.9 + 40 × 100.8/105 + 9; 8 × 0.856 + 6 × 0.8 + 6 × 0.9
    expect(contributions(scoreOf('enterprise1'))).toEqual({
      ...{ performance: '65.4000', team: '9.0000', plural: '17.0480', total: '91.4480' },
    })
  })

  it('gives no total where a component is missing, whose share would go to the others', () => {
    const without = facts.filter((fact) => fact.subject !== 'b4' || fact.indicator !== 'team_score')
    const [, , , b4] = scoreSubjects({
      scheme: annual,
      period: '2026',
      class: 'banner',
      subjects: bodies,
      facts: without,
    })
    expect([b4?.subject, b4?.total, b4?.reason?.code]).toEqual(['b4', null, 'blocked'])
  })

  it('puts the list of negative and positive facts on record without a point (S0-10)', () => {
    const { raw, total, stages } = scoreOf('b1')
    expect([total, stages.map(({ kind }) => kind)]).toEqual([raw, ['ledger']])
    expect(stages[0]?.steps.length).toBe(2)
  })
})

it('ranks each of the six classes by itself (S0-06)', () => {
  const places = Map.groupBy(ranked, (one) => one.class)
  expect([...places.keys()]).toEqual(['banner', 'party', 'economy', 'society', 'enforcement', 'enterprise'])
  expect(places.get('banner')?.map(({ subject, published }) => `${subject} ${published}`)).toEqual([
    ...['b2 91.13', 'b1 90.47', 'b4 90.23', 'b5 89.83', 'b3 89.77', 'b6 89.63', 'b7 82.07'],
  ])
  for (const [id, own] of places)
    if (id !== 'banner')
      expect(own.map(({ subject, rank, of }) => `${subject} ${rank}/${of}`)).toEqual(
        [1, 2, 3, 4].map((rank) => `${id}${rank} ${rank}/4`),
      )
})

const grading = gradeSubjects({ scheme: annual, ranked, decisions, honours })
const gradeOf = (id: string) => grading.graded.find(({ subject }) => subject === id)!
const stepsOf = (id: string) => gradeOf(id).steps.map(({ name }) => name)

/** indicator → subject → points of 10⁻⁸, of those whose scores consequences compare. */
const attained = new Map(
  attainedAsked(annual).map((id) => [
    id,
    new Map(
      scores.flatMap(({ subject, boards }) =>
        boards
          .flatMap(({ indicators }) => indicators)
          .flatMap((one) =>
            one.indicator === id && one.attained !== null ? [[subject, one.attained] as const] : [],
          ),
      ),
    ),
  ]),
)
const now = historyPeriodOf({
  ...{ period: '2026', ranked, attained },
  grades: new Map(grading.graded.map(({ subject, grade }) => [subject, grade])),
  indicators: indicatorPlaces(scores.filter((one) => one.class === 'banner')),
})
const standings = indicatorStandings(now, quotaIndicators(annual))

describe('grades', () => {
  it('takes every decision and honour', () => {
    expect([grading.unused, grading.unusedHonours]).toEqual([[], []])
  })

  it('gives 优秀 to 30 % of seven rounded down, and leaves a barred body’s place empty (P11, S0-12)', () => {
    expect(banners.map((id) => gradeOf(id).grade)).toEqual([
      ...['excellent', 'good', 'good', 'good', 'fair', 'fair', 'poor'],
    ])
    expect(stepsOf('b2')).toContain('disqualified')
    // S0-20: at most 一般 or 较差, which is no veto.
    expect(stepsOf('b5').slice(-1)).toEqual(['capped'])
    expect(stepsOf('b7').filter((name) => /veto/.test(name))).toEqual([])
    expect(stepsOf('b4')).toContain('quota_full')
  })

  it('lets a national commendation go before the score, within the quota (S0-18)', () => {
    expect(['economy1', 'economy2', 'economy3'].map((id) => gradeOf(id).grade)).toEqual([
      'good',
      'excellent',
      'good',
    ])
  })

  it('lets the veto win over the direct grade, and keep the place (S0-02, P-veto)', () => {
    const { grade, place } = gradeOf('enforcement1')
    expect([grade, place, stepsOf('enforcement1').at(-1)]).toEqual(['poor', 1, 'veto'])
  })

  it('bars the secretary and not the unit (S0-15); other heads follow (S0-19)', () => {
    const { heads } = headGrades({ scheme: annual, graded: grading.graded })
    const of = (id: string) =>
      heads.filter(({ subject }) => subject === id).map(({ role, grade }) => `${role} ${grade}`)
    expect(gradeOf('b1')).toMatchObject({ grade: 'excellent', barredRoles: ['党委（党组）书记'] })
    expect(of('b1')).toEqual(['party_head good', 'admin_head excellent'])
    expect(of('b5')).toEqual(['party_head fair', 'admin_head fair'])
  })

  it('gives members a quota that falls with the body’s grade, down to none (S0-19, S0-20)', () => {
    const quotaOf = (id: string, on = standings) => {
      const own = { scheme: annual, unit: gradeOf(id), period: '2026', members: 24, standings: on }
      const quota = memberQuota(own)!
      return [quota.share, quota.places]
    }
    expect(['b1', 'b2', 'b4', 'b5', 'b6', 'b7'].map((id) => quotaOf(id))).toEqual([
      ...[
        [0.25, 6],
        [0.25, 6],
        [0.15, 3],
        [0.1, 2],
        [0.05, 1],
        [0, 0],
      ],
    ])
    // Excellent, but not of the first three of the special: 4.8 places rounded down.
    expect(quotaOf('b1', new Map([['high_quality', new Map()]]))).toEqual([0.2, 4])
  })
})

it('proposes whom the rules name, and nobody where all are equal', () => {
  const whom = Map.groupBy(
    propose({ scheme: annual, periods: [now], honours }),
    ({ consequence }) => consequence,
  )
  const named = [...whom].map(([id, all]) => [id, all.map(({ subject }) => subject).join(' ')])
  expect(Object.fromEntries(named)).toEqual({
    citizens_body: 'b2 b6 b7',
    citizens_head: 'b2 b6 b7',
    petitions_last: 'b3',
    grassroots_secretary: 'b1',
    national_direct: 'economy2',
    ...{ hq_merit: 'b1 b2 b3', hq_top_quota: 'b1 b2 b3' },
    ...{ hq_grade: 'b5 b6 b7', hq_low_quota: 'b5 b6 b7' },
    ...{ talk: 'b5 b6 b7 enforcement1', rectify: 'b5 b6 b7 enforcement1' },
  })
  expect(whom.get('petitions_last')?.[0]?.to).toEqual({ role: { zh: '分管领导', en: 'leader in charge' } })
})
