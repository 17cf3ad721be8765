import { lintScheme } from '@plumbline/scheme'
import { gradeSubjects, linkTotals, rankSubjects, showPoints } from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { readPreset, scoreAll } from './preset.fixture.ts'

const annual = readPreset('new-area-annual.yaml')
const staff = readPreset('new-area-staff.yaml')
const tasks = readPreset('new-area-tasks.yaml')
const shown = (points: number | null | undefined) => (points == null ? null : showPoints(points))

/** Three months served: (90.10 + 88.20 + 91.00) ÷ 3 = 89.76666667. */
const months = { '2026-10': '90.10', '2026-11': '88.20', '2026-12': '91.00' }
const rest = { 'politics_review.score': '95', 'annual_result.total': '90' }

describe('the annual total (S1-08, S1-15)', () => {
  it('of a body is 40 % of its months, 10 % of political quality, 50 % of the year', () => {
    const figures = { z01: { 'month_body.total': months, ...rest } }
    const [one] = scoreAll({ scheme: annual, class: 'zone', period: '2026', figures })
    // 0.4 × 89.76666667 + 0.1 × 95 + 0.5 × 90 = 35.90666667 + 9.5 + 45
    expect(shown(one!.total)).toBe('90.40666667')
  })

  it('of a cadre with the same figures is 30 %, 10 % and 60 %', () => {
    const figures = { p1: { 'month_person.total': months, ...rest } }
    const [one] = scoreAll({ scheme: annual, class: 'cadre', period: '2026', figures })
    // 0.3 × 89.76666667 + 0.1 × 95 + 0.6 × 90 = 26.93 + 9.5 + 54
    expect(shown(one!.total)).toBe('90.43')
  })

  it('is none without the review of political quality', () => {
    const figures = { z01: { 'month_body.total': months, 'annual_result.total': '90' } }
    const [one] = scoreAll({ scheme: annual, class: 'zone', period: '2026', figures })
    expect([one!.total, one!.reason]).toMatchObject([null, { code: 'blocked', indicator: 'politics_review' }])
  })
})

describe('grades (S1-18)', () => {
  const gradesOf = (totals: number[]) => {
    const figures = Object.fromEntries(
      totals.map((total, k) => [
        `z${String(k + 1).padStart(2, '0')}`,
        {
          'month_body.total': { '2026-12': String(total) },
          'politics_review.score': String(total),
          'annual_result.total': String(total),
        },
      ]),
    )
    const scores = scoreAll({ scheme: annual, class: 'zone', period: '2026', figures })
    const ranked = rankSubjects({ scheme: annual, scores, previous: [] })
    return gradeSubjects({ scheme: annual, ranked, decisions: [] }).graded.map(({ grade }) => grade)
  }
  const count = (grades: (string | null)[], grade: string) => grades.filter((one) => one === grade).length

  it('are excellent for two of twelve at most, 20 % rounded down, though four reach 90', () => {
    const grades = gradesOf([96, 95, 94, 93, 89, 88, 87, 86, 85, 84, 70, 50])
    expect([count(grades, 'excellent'), count(grades, 'good')]).toEqual([2, 8])
  })

  it('leave a place empty rather than fill it with less than 90', () => {
    const grades = gradesOf([96, 89.99, 89, 88, 87, 86, 85, 84, 83, 82, 70, 50])
    expect(['excellent', 'good', 'fair', 'poor'].map((grade) => count(grades, grade))).toEqual([1, 9, 1, 1])
  })
})

describe('the year’s tasks (S1-05, S1-06)', () => {
  const common = ['politics', 'party', 'ecology', 'law', 'business']
  const individual = ['attraction', 'projects', 'resumption', 'livelihood']
  const figures = {
    ...Object.fromEntries(common.map((id) => [`${id}.score`, '90'])),
    ...Object.fromEntries(
      individual.flatMap((id) => [
        [`${id}.done`, '100'],
        [`${id}.target`, '100'],
      ]),
    ),
    'projects.done': '50',
  }

  it('weigh by unit inside one system: projects half done cost half of 15 points, and of 24 in a manufacturing park', () => {
    const scores = scoreAll({
      ...{ scheme: tasks, class: 'zone', period: '2026' },
      figures: { z01: figures, z05: figures },
    })
    // 60 × 0.9 + 25 + 15 × 0.5, and 60 × 0.9 + 16 + 24 × 0.5
    expect(scores.map(({ total }) => shown(total))).toEqual(['86.50', '82.00'])
  })

  it('are refused where a common indicator has fewer than 10 or more than 15 points', () => {
    const withPoints = (law: number) => {
      const [shared, ...others] = tasks.boards
      const items = shared!.indicators.map((one) => {
        if (one.id === 'law') return { ...one, weight: law }
        return one.id === 'party' ? { ...one, weight: 24 - law } : one
      })
      return lintScheme({ ...tasks, boards: [{ ...shared!, indicators: items }, ...others] })
    }
    // Once for the class and once for each unit with weights of its own.
    const codes = (law: number) => [...new Set(withPoints(law).map(({ code, place }) => `${code} ${place}`))]
    expect(codes(10)).toEqual([])
    expect(codes(9)).toEqual(['demand_points boards[0].indicators[3].weight'])
    expect(codes(16)).toEqual([
      'demand_points boards[0].indicators[1].weight',
      'demand_points boards[0].indicators[3].weight',
    ])
  })
})

describe('the three links (S1-11, S1-12, P10)', () => {
  const scoreWith = (area: string) => {
    const at = { scheme: staff, period: '2026-10' }
    const own = (done: string) => ({
      ...{ 'tasks.done': done, 'tasks.planned': '10' },
      ...{ 'quality.level': '2', 'records.kept': '20', 'records.due': '20' },
    })
    const scores = [
      ...scoreAll({ ...at, class: 'area', figures: { a: { 'development.score': area } } }),
      ...scoreAll({ ...at, class: 'zone', figures: { z01: { 'unit_result.total': '88' } } }),
      ...scoreAll({ ...at, class: 'section', figures: { s1: own('10') } }),
      ...scoreAll({ ...at, class: 'post', figures: { p1: own('9') } }),
      ...scoreAll({ ...at, class: 'cadre', figures: { c1: own('8') } }),
    ]
    const under = (subject: string) => [{ subject, months: 1 }]
    const parents = new Map([
      ['z01', under('a')],
      ['s1', under('z01')],
      ['p1', under('s1')],
      ['c1', under('z01')],
    ])
    return linkTotals({ scheme: staff, scores, parents }).map(({ total }) => shown(total))
  }

  it('reach from the area down to the post, 30 % at each step', () => {
    // 88 × 0.7 + 96 × 0.3 = 90.4; section 96 → 94.32; post 90 → 91.296; cadre 84 → 85.92
    expect(scoreWith('96')).toEqual(['96.00', '90.40', '94.32', '91.296', '85.92'])
  })

  it('let ten points of the area move a unit by 3, a section and a cadre by 0.9, a post by 0.27', () => {
    expect(scoreWith('86')).toEqual(['86.00', '87.40', '93.42', '91.026', '85.02'])
  })
})
