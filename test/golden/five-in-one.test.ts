import {
  gradeSubjects,
  propose,
  publish,
  rankOverall,
  rankSubjects,
  type LedgerEntry,
} from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { leafOf, leaves, period, points, scheme, scoreAll, type Class } from './five-in-one.fixture.ts'

// The preset of S4 (systems.md), its scores and its one list worked by hand.
const districts: Class = {
  laixi: {
    'gdp_scale.value': '1150',
    'gdp_scale.target': '1250',
    'gdp_speed.growth': '5.5',
    'gdp_quality.value': '33',
    'gdp_quality.target': '30',
    'income_quality.value': '2.2',
    'income_quality.target': '2',
    'campaigns.done': '18',
    'campaigns.planned': '20',
    'attract_top500.value': '1',
    'attract_top500.target': '2',
    'reform_results.score': '85',
    'survey.satisfied': '8123',
    'survey.fairly': '1631',
    'survey.valid': '10000',
    'online.satisfied': '70',
    'online.fairly': '20',
    'party_work.score': '92',
  },
  huangdao: { 'gdp_speed.growth': '8' },
  licang: { 'gdp_speed.growth': '3', 'party_work.score': '40' },
}

describe('one 区市, worked by hand', () => {
  const scores = scoreAll('district', districts)
  const attained = (id: string) => leafOf(scores, 'laixi', id).attained! / points

  it('scores scale by completion, speed between the ends of the class, quality capped or reversed', () => {
    expect(attained('gdp_scale')).toBe(92) // 1150 ÷ 1250
    expect(attained('gdp_speed')).toBe(80) // 60 + (5.5 − 3) ÷ (8 − 3) × 40
    expect(attained('gdp_quality')).toBe(100) // 33 ÷ 30, capped
    expect(attained('income_quality')).toBe(90) // 2 − 2.2 ÷ 2
    expect(attained('campaigns')).toBe(90)
    expect(attained('attract_top500')).toBe(50)
  })

  it('adds up to 100 less what is lost', () => {
    // 1.5 × 8 % + 1.5 × 20 % + 2 × 10 % + 3 × 10 % + 0.4 × 50 % + 2 × 15 % + 2.5 × 2.46 % + 2.5 × 10 % + 5 × 8 % = 2.1315
    const { total, boards } = scores.find(({ subject }) => subject === 'laixi')!
    expect(total).toBe(97.8685 * points)
    expect(publish(total!, scheme.rounding)).toBe('97.87')
    expect(leaves(boards).reduce((sum, { contribution }) => sum + contribution, 0)).toBe(total)
  })

  it('says so where nothing tells a class apart', () => {
    expect(leafOf(scores, 'laixi', 'trade_speed')).toMatchObject({ attained: 100 * points })
    expect(leafOf(scores, 'laixi', 'trade_speed').warnings).not.toEqual([])
  })
})

describe('departments', () => {
  it('S4-14: 97.54 % satisfied of ten thousand, to two decimals', () => {
    const votes = { satisfied: '8123', fairly: '1631', valid: '10000' }
    const own = Object.fromEntries(
      Object.entries(votes).map(([id, value]) => [`citizens_review.${id}`, value]),
    )
    const scores = scoreAll('government', { g: own })
    expect(publish(leafOf(scores, 'g', 'citizens_review').attained!, scheme.rounding)).toBe('97.54')
    expect(scores[0]!.total).toBe(99.754 * points) // 10 points for it
  })

  it('S4-15: party departments by five constituencies alike', () => {
    const means = { cadres: '90', parties: '85', citizens: '80', firms: '95', deputies: '75' }
    const own = Object.fromEntries(Object.entries(means).map(([id, value]) => [`constituency.${id}`, value]))
    expect(leafOf(scoreAll('party', { p: own }), 'p', 'constituency').attained).toBe(85 * points)
  })

  it('S4-05, S4-09: excellence targets of ten points, one of them inverse, and four levels', () => {
    const own = {
      'excel_up.value': '104.5',
      'excel_up.target': '110',
      'excel_down.value': '99',
      'excel_down.target': '90',
      'dim_innovation.level': '2',
      'dim_benefit.level': '4',
    }
    const scores = scoreAll('government', { g: own })
    const contribution = (id: string) => leafOf(scores, 'g', id).contribution / points
    expect(contribution('excel_up')).toBe(9.5) // 104.5 ÷ 110
    expect(contribution('excel_down')).toBe(9) // 2 − 99 ÷ 90
    expect([contribution('dim_innovation'), contribution('dim_benefit')]).toEqual([2.4, 1.2])
  })

  it('S4-35: a deduction that 容错 forgives takes nothing and stays to be seen', () => {
    const ground = { reason: '先行先试', decidedBy: '市考核委', date: '2022-12-01' }
    const entry: LedgerEntry = { ...ground, id: 'e', subject: 'g', rule: 'problem', period, points: '1.5' }
    const taken = scoreAll('government', { g: {} }, [entry])[0]!
    const forgiven = scoreAll('government', { g: {} }, [{ ...entry, forgiven: ground }])[0]!
    expect([taken.total, forgiven.total]).toEqual([98.5 * points, 100 * points])
    expect(forgiven.stages[0]!.steps.length).toBeGreaterThan(0)
  })
})

describe('one list of all classes (C04, S4-16)', () => {
  // Departments lose by the score of their 党建, which is worth 10; districts' is worth 5.
  const by = (...all: number[]): Class =>
    Object.fromEntries(all.map((score) => [`u${score}`, { 'party_work.score': String(score) }]))
  const named = (prefix: string, own: Class) =>
    Object.fromEntries(Object.entries(own).map(([id, figures]) => [prefix + id, figures]))
  const scores = [
    ...scoreAll('district', districts),
    ...scoreAll('government', named('g', by(90, 80, 70, 60))),
    ...scoreAll('party', named('p', by(50, 45, 40))),
  ]
  const ranked = scheme.classes.flatMap(({ id }) =>
    rankSubjects({ scheme, scores: scores.filter((one) => one.class === id), previous: [] }),
  )

  it('gives places in the class and in the 大排序, by deviations from the mean of the class', () => {
    const places = new Map(ranked.map(({ subject, rank }) => [subject, rank]))
    const list = rankOverall({ scheme, scores })
    // Government 99, 98, 97, 96: mean 97.5, deviation √(5 ÷ 3) = 1.29; party 95, 94.5, 94: 94.5 and 0.5; districts 100, 97.8685 and
    // 100 − 1.5 × 40 % − 5 × 60 % = 96.4 (speed 60, 党建 40): 98.0895 and 1.81.
    expect(list.map((one) => [one.subject, places.get(one.subject), one.rank, one.published])).toEqual([
      ['gu90', 1, 1, '1.16'],
      ['huangdao', 1, 2, '1.06'],
      ['pu50', 1, 3, '1.00'],
      ['gu80', 2, 4, '0.39'],
      ['pu45', 2, 5, '0.00'],
      ['laixi', 2, 6, '-0.12'],
      ['gu70', 3, 7, '-0.39'],
      ['licang', 3, 8, '-0.93'],
      ['pu40', 3, 9, '-1.00'],
      ['gu60', 4, 10, '-1.16'],
    ])
  })

  it('grades that list: 30, 40 and 30 % of ten', () => {
    const { graded } = gradeSubjects({ scheme, ranked, decisions: [] })
    const held = new Map(graded.map(({ subject, grade }) => [subject, grade]))
    expect(['gu90', 'huangdao', 'pu50'].map((id) => held.get(id))).toEqual(Array(3).fill('excellent'))
    expect(['gu80', 'pu45', 'laixi', 'gu70'].map((id) => held.get(id))).toEqual(Array(4).fill('good'))
    expect(['licang', 'pu40', 'gu60'].map((id) => held.get(id))).toEqual(Array(3).fill('qualified'))
  })

  it('interviews and exposes the last three of that list, not of the raw totals (S4-19, S4-34)', () => {
    const places = ranked.map(({ subject, class: group, rank, total }) => ({ subject, group, rank, total }))
    const proposals = propose({ scheme, periods: [{ period, places }] })
    for (const id of ['interview', 'exposure'])
      expect(proposals.filter((one) => one.consequence === id).map(({ subject }) => subject)).toEqual([
        'gu60',
        'licang',
        'pu40',
      ])
  })
})
