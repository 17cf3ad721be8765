import { allIndicators } from '@plumbline/scheme'
import {
  gradeSubjects,
  historyPeriodOf,
  propose,
  rankSubjects,
  showPoints,
  type GivenPlace,
} from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { readPreset, scoreAll, type Figures } from './preset.fixture.ts'

// S2 of systems.md, run from its presets.
const monthly = readPreset('district.yaml')
const annual = readPreset('district-annual.yaml')

/** The districts' places in the city by indicator, each under the department that answers for it, with N. */
function air(places: Record<string, number>, of = 10) {
  const responsible = new Map(
    allIndicators(monthly.boards).map(({ indicator }) => [indicator.id, indicator.responsible ?? '']),
  )
  const departments = [...new Set(Object.keys(places).map((id) => responsible.get(id)!))]
  const figures: Figures = Object.fromEntries(
    departments.map((code) => [
      code,
      Object.fromEntries(
        Object.entries(places)
          .filter(([id]) => responsible.get(id) === code)
          .flatMap(([id, rank]) => [
            [`${id}.rank`, String(rank)],
            [`${id}.of`, String(of)],
          ]),
      ),
    ]),
  )
  const at = { scheme: monthly, class: 'department', period: '2026-10' }
  const scores = scoreAll({ ...at, figures })
  const given = scores.flatMap(({ subject, boards }) =>
    boards.flatMap((board) =>
      board.indicators.flatMap(({ indicator, given: place }): GivenPlace[] =>
        place ? [{ subject, indicator, ...place }] : [],
      ),
    ),
  )
  const ranked = rankSubjects({ scheme: monthly, scores, previous: [] })
  return { scores, given, periods: [historyPeriodOf({ period: '2026-10', ranked })] }
}

const ids = allIndicators(monthly.boards).flatMap(({ indicator }) =>
  indicator.givenRank ? [indicator.id] : [],
)
/** The first ten of the fifteen indicators, at places 1 to 10 of the city. */
const oneToTen = Object.fromEntries(ids.slice(0, 10).map((id, k) => [id, k + 1]))

describe('the airing (S2-04, S2-05)', () => {
  it('lights 1 to 4 of ten green, 5 to 7 yellow, the last three red', () => {
    const lights = new Map(air(oneToTen).given.map(({ rank, light }) => [rank, light]))
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((rank) => lights.get(rank))).toEqual([
      ...Array<string>(4).fill('green'),
      ...Array<string>(3).fill('yellow'),
      ...Array<string>(3).fill('red'),
    ])
  })

  it('gives no points for a place', () => {
    const { scores } = air(oneToTen)
    expect(scores.map(({ total, reason }) => [total, reason?.code])).toEqual(
      scores.map(() => [null, 'no_children']),
    )
  })
})

describe('what follows from a light (S2-07, S2-08)', () => {
  const proposedFor = (places: Record<string, number>) => {
    const { given, periods } = air(places)
    return propose({ scheme: monthly, periods, given }).map(
      ({ consequence, responsible, findings }) => `${consequence} ${responsible} ${findings.length}`,
    )
  }

  it('is an interview of the department that answers for the indicator, and publicity where it is green', () => {
    // d16 answers for GDP and investment, d39 for retail sales and foreign capital.
    expect(proposedFor({ c01_gdp: 2, c03_investment: 9, c07_fdi: 8, c04_retail: 6 })).toEqual([
      'green_publicity d16 1',
      'red_talk d16 1',
      'red_talk d39 1',
    ])
  })

  it('is one interview for two red lights, with both facts', () => {
    expect(proposedFor({ c01_gdp: 10, c03_investment: 8 })).toEqual(['red_talk d16 2'])
  })

  it('is nothing for yellow', () => {
    expect(proposedFor({ c01_gdp: 5, c02_industry: 7 })).toEqual([])
  })
})

describe('the year (S2-02, S2-03, S2-09, S2-10)', () => {
  const variables = annual.boards.find(({ id }) => id === 'variables')!.indicators.map(({ id }) => id)
  const yearOf = (total: string, rest: Figures[string] = {}): Figures[string] => ({
    'notice_mean.total': { '2026-11': total, '2026-12': total },
    ...Object.fromEntries(variables.map((id) => [`${id}.score`, total])),
    ...rest,
  })
  const score = (figures: Figures, id = 'department') =>
    scoreAll({ scheme: annual, class: id, period: '2026', figures })

  it('counts six green, three yellow and three red lights as (600 + 240 + 180) ÷ 12 = 85', () => {
    const [one] = score({
      d16: yearOf('90', { 'lights.green': '6', 'lights.yellow': '3', 'lights.red': '3' }),
    })
    // 20 × 0.90 + 20 × 0.85 + 60 × 0.90
    expect(showPoints(one!.total!)).toBe('89.00')
  })

  it('lets the other parts carry what a unit without lights lacks', () => {
    expect(showPoints(score({ d17: yearOf('90') })[0]!.total!)).toBe('90.00')
  })

  it('grades 18 of 60 excellent, 30 % 以内, and the nineteenth good', () => {
    const units = [
      ...Array.from({ length: 52 }, (_, k) => ({ id: `d${k + 1}`, class: 'department' })),
      ...Array.from({ length: 8 }, (_, k) => ({ id: `t${k + 1}`, class: 'town' })),
    ]
    const totals = new Map(units.map(({ id }, k) => [id, (99 - k / 10).toFixed(2)]))
    const ranked = ['department', 'town'].flatMap((id) => {
      const own = units.filter((unit) => unit.class === id)
      const figures = Object.fromEntries(own.map((unit) => [unit.id, yearOf(totals.get(unit.id)!)]))
      return rankSubjects({ scheme: annual, scores: score(figures, id), previous: [] })
    })
    const { graded } = gradeSubjects({ scheme: annual, ranked, decisions: [] })
    const excellent = graded.filter(({ grade }) => grade === 'excellent').map(({ subject }) => subject)
    expect(new Set(excellent)).toEqual(new Set(Array.from({ length: 18 }, (_, k) => `d${k + 1}`)))
    expect(graded.find(({ subject }) => subject === 'd19')?.grade).toBe('good')
  })
})
