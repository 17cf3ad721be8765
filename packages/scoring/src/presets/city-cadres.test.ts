import { quotaIndicators } from '@plumbline/scheme/grades'
import { expect, it } from 'vitest'
import { gradeInTurn } from '../grade/grade-in-turn.ts'
import { gradeSubjects } from '../grade/grade-subjects.ts'
import { indicatorStandings } from '../grade/indicator-standings.ts'
import { memberQuota } from '../grade/member-quota.ts'
import { historyPeriodOf } from '../propose/history-period.ts'
import { indicatorPlaces } from '../rank/indicator-places.ts'
import { publish } from '../numbers/rounding.ts'
import { rankSubjects } from '../rank/rank-subjects.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { factsOf, presetOf } from './city.fixture.ts'

// Everything below is made up for the test (synthetic): eight cadres of each of two banners, four of a city unit.
const scheme = presetOf('city-annual')
const idsOf = (unit: string, count: number) => Array.from({ length: count }, (_, k) => `${unit}p${k + 1}`)
const units = { b1: idsOf('b1', 8), b7: idsOf('b7', 8), e2: idsOf('e2', 4) }
const subjects = Object.entries(units).flatMap(([unit, ids]) =>
  ids.map((id) => ({ id, class: unit === 'e2' ? 'city_cadre' : 'banner_cadre' })),
)
const groups = new Map(Object.entries(units).flatMap(([unit, ids]) => ids.map((id) => [id, unit] as const)))
const specialOf: Record<string, number> = { b1: 93.47, b7: 82.4 }

const figures = (unit: string, k: number) => ({
  ...(unit === 'e2' ? {} : { 'banner_special.score': specialOf[unit]! }),
  ...{ 'own_tasks.done': 18, 'own_tasks.target': 20, 'team_score.score': 90 - 2 * k },
  ...{ 'cadre_review.leaders': 90, 'cadre_review.peers': 86, 'cadre_review.delegates': 82 },
})
const facts = Object.entries(units).flatMap(([unit, ids]) =>
  ids.flatMap((id, k) => factsOf(id, '2026', figures(unit, k))),
)
const scores = scheme.classes.flatMap(({ id }) =>
  scoreSubjects({ scheme, period: '2026', class: id, subjects, facts }),
)
const ranked = scheme.classes.flatMap(({ id }) =>
  rankSubjects({ scheme, scores: scores.filter((one) => one.class === id), previous: [] }),
)

const partsOf = (id: string) => {
  const { boards, total } = scores.find(({ subject }) => subject === id)!
  return [...boards.map(({ contribution }) => contribution), total!].map((points) =>
    publish(points, { mode: 'half_up', decimals: 3 }),
  )
}
const excellentOf = (quotas: Map<string, number>) =>
  gradeSubjects({ scheme, ranked, decisions: [], groups, quotas })
    .graded.filter(({ grade }) => grade === 'excellent')
    .map(({ subject }) => subject)
    .sort()

it('S0-16: four components make the total of a person, by other shares than the body’s', () => {
  // 20 × 0.9347; 40 × 18/20; 15 × 0.9; 25 × 0.856 (P9).
  expect(partsOf('b1p1')).toEqual(['18.694', '36.000', '13.500', '21.400', '89.594'])
  // 60 × 18/20 where there is no special.
  expect(partsOf('e2p1')).toEqual(['54.000', '13.500', '21.400', '88.900'])
})

it('S0-19, S0-20: so many persons of a unit are 优秀 as its body’s quota allows, down to none', () => {
  // 25 % of 8 is 2; nobody of b7, though 87.38 is above the line of 85; 20 % of 4 rounded down is none.
  const quotas = new Map(Object.entries({ b1: 0.25, b7: 0, e2: 0.2 }))
  expect(partsOf('b7p1').at(-1)).toBe('87.380')
  expect(excellentOf(quotas)).toEqual(['b1p1', 'b1p2'])
  expect(excellentOf(new Map(Object.entries({ b1: 0.1, b7: 0, e2: 0.25 })))).toEqual(['e2p1'])
})

it('gives a body without a quota of its own the assumed 15 %', () => {
  // 1.2 of 8 and 0.6 of 4, rounded down.
  expect(excellentOf(new Map())).toEqual(['b1p1', 'b7p1'])
})

it('S0-16: gives no total without the special of one’s banner', () => {
  const without = facts.filter(
    ({ subject, indicator }) => subject !== 'b1p1' || indicator !== 'banner_special',
  )
  const [first] = scoreSubjects({ scheme, period: '2026', class: 'banner_cadre', subjects, facts: without })
  expect([first?.subject, first?.total, first?.reason?.code]).toEqual(['b1p1', null, 'blocked'])
})

/** A body with so many points on each component that it is asked for. */
const bodyFactsOf = (id: string, points: number) =>
  factsOf(id, '2026', {
    ...{ 'key_tasks.done': points, 'key_tasks.target': 100 },
    ...{ 'pm25.mean': 200 - points, 'pm25.target': 100, 'energy.used': 200 - points, 'energy.limit': 100 },
    ...{ 'red_line.level': 2, 'grassroots.level': 4, 'petitions.score': points, 'team_score.score': points },
    ...{ 'democratic.leaders': points, 'democratic.peers': points, 'democratic.delegates': points },
    ...{ 'citizens.mean': points, 'satisfaction.rate': points, 'service.rate': points },
    ...{ 'surveys.environment': points, 'surveys.public': points },
  })

it('S0-19, S0-20: bodies and persons in one run: the first three 25 %, 一般 10 %, 较差 nothing', () => {
  const bodies = Object.entries({ b1: 95, b2: 70, b3: 68, b7: 20 })
  const own = scoreSubjects({
    ...{ scheme, period: '2026', class: 'banner' },
    subjects: bodies.map(([id]) => ({ id, class: 'banner' })),
    facts: bodies.flatMap(([id, points]) => [
      ...factsOf(id, '2026-Q4', { 'high_quality.total': points }),
      ...bodyFactsOf(id, points),
    ]),
  })
  const bannerPlaces = rankSubjects({ scheme, scores: own, previous: [] })
  const now = { period: '2026', ranked: bannerPlaces, grades: new Map(), indicators: indicatorPlaces(own) }
  const standings = indicatorStandings(historyPeriodOf(now), quotaIndicators(scheme))
  const input = {
    ...{ scheme, decisions: [] },
    ranked: [...ranked, ...bannerPlaces],
    // The last four of b1's persons belong to b2: 25 % of four is one, 10 % of four is none.
    groups: new Map([...groups].map(([id, unit]) => [id, /b1p[5-8]/.test(id) ? 'b2' : unit] as const)),
  }
  const { graded, quotas } = gradeInTurn(input, (unit) =>
    memberQuota({ scheme, unit, period: '2026', members: 8, standings }),
  )
  const gradeOf = (id: string) => graded.find(({ subject }) => subject === id)?.grade
  expect(['b1', 'b2', 'b7'].map(gradeOf)).toEqual(['excellent', 'fair', 'poor'])
  expect(Object.fromEntries(quotas.map(({ subject, share }) => [subject, share]))).toMatchObject({
    ...{ b1: 0.25, b2: 0.1, b3: 0.05, b7: 0 },
  })
  const best = graded.filter((one) => one.class !== 'banner' && one.grade === 'excellent')
  expect(best.map(({ subject }) => subject)).toEqual(['b1p1'])
})
